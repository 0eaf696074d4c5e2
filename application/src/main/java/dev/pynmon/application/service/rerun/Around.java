package dev.pynmon.application.service.rerun;

import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunLinks;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Children;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How things stand around an invocation that is to be run again. */
final class Around {
  private Around() {}

  /** Of this one; whatever cannot be asked is left out. Cost: two calls. */
  static RerunAround of(Visit visit, InvocationId id, RerunLinks links) {
    List<InvocationId> reruns = links.rerunAs().stream().limit(RerunAround.MAX_STATES).toList();
    List<InvocationId> all =
        Stream.of(Stream.of(id), reruns.stream(), links.rerunOf().stream())
            .flatMap(some -> some)
            .distinct()
            .toList();
    Map<InvocationId, InvocationState> states =
        visit.orchestrator(store -> store.statuses().of(all)).available().orElse(Map.of());
    return new RerunAround(Optional.ofNullable(states.get(id)), called(visit, id), links, states);
  }

  private static Optional<Count> called(Visit visit, InvocationId id) {
    return visit
        .stateBackend(store -> store.records().childrenOf(List.of(id), 1))
        .available()
        .map(
            found ->
                Optional.ofNullable(found.get(id)).map(Children::total).orElse(new Count.Exact(0)));
  }
}
