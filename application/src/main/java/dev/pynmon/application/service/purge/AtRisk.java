package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.in.purge.RunnerAtWork;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who works while something is removed, and on what. */
final class AtRisk {
  private static final int MOST_RUNNERS = 200;
  private static final long COUNTED = 100_000;
  private static final List<KnownStatus> UNFINISHED =
      Arrays.stream(KnownStatus.values())
          .filter(status -> !KnownStatus.finals().contains(status))
          .toList();
  private static final StatusFilter OWNED =
      StatusFilter.in(
          Arrays.stream(KnownStatus.values())
              .filter(KnownStatus::requiresOwner)
              .toArray(InvocationStatus[]::new));

  private final Visit visit;

  AtRisk(Visit visit) {
    this.visit = visit;
  }

  /** The runners that are alive, with what they hold of the newest 1,000 that anybody does. */
  Answer<List<RunnerAtWork>> alive() {
    return ActiveRunners.of(visit, visit.asOf()).first(MOST_RUNNERS).map(this::withHoldings);
  }

  private List<RunnerAtWork> withHoldings(List<Heartbeat> alive) {
    Map<RunnerId, RunnerContext> contexts =
        visit.contexts(alive.stream().map(Heartbeat::runner).toList());
    Page<InvocationState> owned =
        visit
            .orchestrator(
                store -> store.statuses().page(OWNED, PageRequest.first(PageRequest.MAX_LIMIT)))
            .available()
            .orElse(Page.empty());
    Map<RunnerId, Long> holds =
        owned.items().stream()
            .flatMap(state -> state.status().owner().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return alive.stream().map(runner -> at(runner, contexts, holds, owned)).toList();
  }

  private static RunnerAtWork at(
      Heartbeat runner,
      Map<RunnerId, RunnerContext> contexts,
      Map<RunnerId, Long> holds,
      Page<InvocationState> owned) {
    long number = holds.getOrDefault(runner.runner(), 0L);
    return new RunnerAtWork(
        runner,
        Optional.ofNullable(contexts.get(runner.runner())),
        Count.of(number, owned.next().isEmpty()));
  }

  /** How many are in each status that something follows; only those that occur. */
  Answer<Map<InvocationStatus, Count>> unfinished() {
    return visit.orchestrator(
        store -> {
          Map<InvocationStatus, Count> counts = new LinkedHashMap<>();
          for (KnownStatus status : UNFINISHED) {
            Count count = store.statuses().count(StatusFilter.in(status), COUNTED);
            if (count.value() > 0) {
              counts.put(status, count);
            }
          }
          return counts;
        });
  }
}
