package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceScheduleView.Turns;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
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
 * Works out the turns of a moment. Two calls at the same time.
 *
 * @param rules how runners take turns
 * @param active which runners do
 * @param now the moment
 */
record TurnsReader(ServiceRules rules, ActiveRule active, Instant now) {
  private static final int LOOKED_AT = 200;
  private static final int MAX_BLOCKED = 50;

  Answer<Turns> read(Visit visit) {
    Later<Answer<List<Heartbeat>>> runners = visit.begin(() -> runners(visit));
    Answer<RecordedRuns> recorded =
        visit.orchestrator(store -> RecordedRuns.read(store, LOOKED_AT));
    return Answer.flat(runners.get().map(found -> recorded.map(runs -> turns(found, runs))));
  }

  private Answer<List<Heartbeat>> runners(Visit visit) {
    return visit.orchestrator(
        store -> store.heartbeats().active(active.activeSince(now), PageRequest.MAX_LIMIT));
  }

  private Turns turns(List<Heartbeat> runners, RecordedRuns recorded) {
    List<Heartbeat> members = runners.stream().filter(Heartbeat::atomicServiceEligible).toList();
    List<AtomicRun> newest = recorded.runs();
    return new Turns(
        members,
        runners.size() < PageRequest.MAX_LIMIT,
        rules.isUsable()
            ? Optional.of(ServiceSchedule.of(recorded.generation(), members, rules, now))
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
