package dev.pynmon.application.service.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The runs of triggers that a run of the atomic service did. Nothing in a store leads from the one
 * to the others: those of its time are read, and the ones that name it are kept.
 *
 * @param visit the application
 * @param now the end of what has not ended
 */
record RunTriggers(Visit visit, Instant now) {
  /** Those of a run whose time is known. Two calls at most. */
  ComponentState<ServiceRunTriggers> of(AtomicRun run) {
    Instant end = run.end().orElse(now);
    Instant start = run.start().isAfter(end) ? end : run.start();
    return of(run.id(), new TimeWindow(start, end));
  }

  /** Those of a run of which only its id is known, whatever its time. Two calls at most. */
  ComponentState<ServiceRunTriggers> of(String id) {
    return of(id, TimeWindow.EVER);
  }

  private ComponentState<ServiceRunTriggers> of(String id, TimeWindow window) {
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
    return new ServiceRunTriggers(shown, executed.complete(), states(shown.items()));
  }

  private Map<InvocationId, InvocationState> states(List<TriggerRun> runs) {
    List<InvocationId> started =
        runs.stream().flatMap(run -> run.started().stream()).distinct().toList();
    return started.isEmpty()
        ? Map.of()
        : visit.orchestrator(store -> store.statuses().of(started)).available().orElse(Map.of());
  }
}
