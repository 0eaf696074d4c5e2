package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView.Turns;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.ServiceRules;
import dev.pynmon.domain.orchestrator.ServiceSchedule;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out the turns of a moment. Two calls.
 *
 * @param rules how runners take turns
 * @param active which runners do
 * @param now the moment
 */
record TurnsReader(ServiceRules rules, ActiveRule active, Instant now) {
  private static final int LOOKED_AT = 200;
  private static final int MAX_BLOCKED = 50;

  Turns read(OrchestratorStore store) {
    List<Heartbeat> runners =
        store.heartbeats().active(active.activeSince(now), PageRequest.MAX_LIMIT);
    List<Heartbeat> members = runners.stream().filter(Heartbeat::atomicServiceEligible).toList();
    List<AtomicRun> newest = RecordedRuns.read(store, LOOKED_AT).runs();
    return new Turns(
        members,
        runners.size() < PageRequest.MAX_LIMIT,
        rules.isUsable()
            ? Optional.of(ServiceSchedule.of(RecordedRuns.generation(store), members, rules, now))
            : Optional.empty(),
        last(newest),
        newest.stream()
            .filter(run -> run.status().equals(AtomicRun.BLOCKED))
            .limit(MAX_BLOCKED)
            .toList());
  }

  /** What was refused was no run. */
  private static Map<RunnerId, AtomicRun> last(List<AtomicRun> newestFirst) {
    Map<RunnerId, AtomicRun> last = new HashMap<>();
    newestFirst.stream()
        .filter(run -> !run.status().equals(AtomicRun.BLOCKED))
        .forEach(run -> last.putIfAbsent(run.runner(), run));
    return last;
  }
}
