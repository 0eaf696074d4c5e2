package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunsQuery;
import dev.pynmon.application.port.in.orchestrator.ServiceRunsView;
import dev.pynmon.domain.orchestrator.AtomicRun;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Cuts the page that is asked for out of all runs.
 *
 * @param query what is asked for
 */
record RunsPart(ServiceRunsQuery query) {
  private static final int MAX_RUNNERS = 200;

  ServiceRunsView.Part of(RecordedRuns recorded, List<AtomicRun> marked) {
    List<AtomicRun> matching = recorded.runs().stream().filter(query.filter()::matches).toList();
    OptionalInt selected = selected(matching);
    int pages = Math.max(1, (matching.size() + query.size() - 1) / query.size());
    int wanted = query.page().orElse(selected.orElse(0) / query.size() + 1);
    int number = Math.min(wanted, pages);
    return new ServiceRunsView.Part(
        matching.stream().skip((long) (number - 1) * query.size()).limit(query.size()).toList(),
        number,
        pages,
        matching.size(),
        recorded.complete(),
        selected.isPresent(),
        recorded.runs().stream()
            .map(AtomicRun::runner)
            .distinct()
            .limit(MAX_RUNNERS)
            .sorted()
            .toList(),
        marked);
  }

  private OptionalInt selected(List<AtomicRun> matching) {
    return query.selected().isEmpty()
        ? OptionalInt.empty()
        : IntStream.range(0, matching.size())
            .filter(i -> matching.get(i).id().equals(query.selected()))
            .findFirst();
  }
}
