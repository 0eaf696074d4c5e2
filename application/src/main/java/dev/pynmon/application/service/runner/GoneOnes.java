package dev.pynmon.application.service.runner;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tells who is gone from all others that left a heartbeat: not a worker whose runner is gone, too,
 * and with which it is told; and not one of a single invocation that is over.
 *
 * @param rule when a runner counts as dead
 * @param owned asks what anybody holds
 * @param looks how often changes may be looked at, of all parts together
 */
record GoneOnes(
    Visit visit, ActiveRule rule, Supplier<Answer<Page<InvocationState>>> owned, Looks looks) {
  /**
   * Those of these, in their order. Two calls for each 1,000 and those of {@link EndedWorkers},
   * none where nobody is gone.
   */
  List<Heartbeat> among(List<Heartbeat> signs) {
    List<Heartbeat> gone = signs.stream().filter(this::isGone).toList();
    if (gone.isEmpty()) {
      return List.of();
    }
    List<RunnerSighting> all = sighted(gone);
    Set<RunnerId> goneRoots = goneRoots(all);
    List<RunnerSighting> heads =
        all.stream()
            .filter(one -> one.root().equals(one.id()) || !goneRoots.contains(one.root()))
            .toList();
    return new EndedWorkers(visit, looks)
        .told(heads, owned.get()).stream()
            .filter(one -> one.presence() == RunnerPresence.GONE)
            .flatMap(one -> one.heartbeat().stream())
            .toList();
  }

  /** With all that is known of them. One call. */
  List<RunnerSighting> sighted(List<Heartbeat> signs) {
    return new Sightings(visit, visit.asOf()).of(signs);
  }

  private Set<RunnerId> goneRoots(List<RunnerSighting> runners) {
    Set<RunnerId> roots = runners.stream().map(RunnerSighting::root).collect(Collectors.toSet());
    Map<RunnerId, Heartbeat> signs = visit.heartbeats(roots);
    return signs.values().stream()
        .filter(this::isGone)
        .map(Heartbeat::runner)
        .collect(Collectors.toSet());
  }

  private boolean isGone(Heartbeat sign) {
    return rule.presence(Optional.of(sign), visit.asOf()) == RunnerPresence.GONE;
  }
}
