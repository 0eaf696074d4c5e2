package dev.pynmon.application.service.event;

import dev.pynmon.application.port.in.event.ShowEventUseCase;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runs of triggers around an event.
 *
 * @param ofEvent those that it took part in, newest first, or why they are not known
 * @param origin the one that started its emitter
 */
record EventRuns(Answer<Newest<StoredTriggerRun>> ofEvent, Optional<TriggerRun> origin) {
  /** Two calls at most. */
  static EventRuns read(Visit visit, Event event) {
    Triggers triggers = new Triggers(visit);
    return new EventRuns(
        triggers.orWhyNot(ofEvent(triggers, event)),
        event.emitter().invocation().flatMap(triggers::origin));
  }

  private static Optional<Newest<StoredTriggerRun>> ofEvent(Triggers triggers, Event event) {
    return triggers
        .runs(runs -> runs.ofEvents(List.of(event.id()), ShowEventUseCase.MAX_RUNS))
        .map(found -> found.getOrDefault(event.id(), Newest.none()));
  }

  private List<TriggerRun> readable() {
    return ofEvent.available().stream()
        .flatMap(runs -> runs.items().stream())
        .flatMap(run -> run.readable().stream())
        .toList();
  }

  /** The triggers that they are of. */
  Set<String> triggers() {
    return readable().stream().map(TriggerRun::trigger).collect(Collectors.toUnmodifiableSet());
  }

  /** What the runs of the event started, then what else took part in them. */
  Stream<InvocationId> concerned() {
    return Stream.concat(
        readable().stream().flatMap(run -> run.started().stream()),
        readable().stream().flatMap(TriggerRun::concerned));
  }

  /** Where a timeline shows the event: in the window of its emitter. */
  Scene scene(Event event, Map<InvocationId, InvocationRow> rows, Instant now) {
    List<Instant> moments =
        event
            .emitter()
            .invocation()
            .map(rows::get)
            .map(row -> row.life(now).moments())
            .orElse(List.of());
    return Scene.ofEvent(event, moments, origin, readable());
  }

  /** Where a timeline shows each of its runs. */
  Map<TriggerRunId, Scene> scenes(Event event, Map<InvocationId, InvocationRow> rows, Instant now) {
    Map<InvocationId, List<Instant>> moments = new HashMap<>();
    rows.forEach((id, row) -> moments.put(id, row.life(now).moments()));
    return Scene.ofRuns(readable(), moments, Optional.of(event.at()));
  }
}
