package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runs of triggers that a run of the atomic service did. Nothing in a store leads from the one
 * to the others: those of its time are read, and the ones that name it are kept.
 *
 * @param visit the application
 * @param now the end of what has not ended
 */
record RunTriggers(Visit visit, Instant now) {
  /** Those of a run whose time is known. Four calls at most. */
  Answer<ServiceRunTriggers> of(AtomicRun run) {
    Instant end = run.end().orElse(now);
    Instant start = run.start().isAfter(end) ? end : run.start();
    return of(run.id(), new TimeWindow(start, end));
  }

  /** Those of a run of which only its id is known, whatever its time. Four calls at most. */
  Answer<ServiceRunTriggers> of(String id) {
    return of(id, TimeWindow.EVER);
  }

  private Answer<ServiceRunTriggers> of(String id, TimeWindow window) {
    Triggers triggers = new Triggers(visit);
    return triggers.orWhyNot(
        triggers
            .runs(runs -> runs.executed(window, ServiceRunTriggers.MAX_READ))
            .map(executed -> named(executed, id)));
  }

  private ServiceRunTriggers named(Newest<StoredTriggerRun> executed, String id) {
    List<TriggerRun> own =
        executed.items().stream()
            .flatMap(run -> run.readable().stream())
            .filter(run -> run.service().run().filter(id::equals).isPresent())
            .toList();
    Newest<TriggerRun> shown = Newest.of(own, ServiceRunTriggers.MAX_SHOWN);
    return withWhatTheyStarted(shown, executed.complete());
  }

  private ServiceRunTriggers withWhatTheyStarted(Newest<TriggerRun> runs, boolean lookedAtAll) {
    List<InvocationId> started =
        runs.items().stream().flatMap(run -> run.started().stream()).distinct().toList();
    if (started.isEmpty()) {
      return new ServiceRunTriggers(runs, lookedAtAll, Map.of(), Map.of(), scenes(runs, Map.of()));
    }
    Map<InvocationId, InvocationState> states = visit.states(started);
    Later<Map<InvocationId, FailureCause>> failureCauses =
        visit.begin(() -> visit.failureCauses(states.values()));
    Map<InvocationId, List<Instant>> moments = moments(started, states);
    return new ServiceRunTriggers(
        runs, lookedAtAll, states, failureCauses.get(), scenes(runs, moments));
  }

  private static Map<TriggerRunId, Scene> scenes(
      Newest<TriggerRun> runs, Map<InvocationId, List<Instant>> moments) {
    return Scene.ofRuns(runs.items(), moments, Optional.empty());
  }

  private Map<InvocationId, List<Instant>> moments(
      List<InvocationId> started, Map<InvocationId, InvocationState> states) {
    Map<InvocationId, List<Instant>> moments = new HashMap<>();
    visit
        .histories(started)
        .available()
        .orElse(Map.of())
        .forEach((id, history) -> moments.put(id, life(history, status(states, id)).moments()));
    return moments;
  }

  private Life life(History history, Optional<StatusRecord> status) {
    return Life.of(history, new Present(now, status, Map.of()));
  }

  private static Optional<StatusRecord> status(
      Map<InvocationId, InvocationState> states, InvocationId id) {
    return Optional.ofNullable(states.get(id)).map(InvocationState::status);
  }
}
