package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is around an invocation because of triggers: first the runs and the events, then all
 * invocations that they name in one batch. Where this pynenc keeps none of it, one question shows
 * that and nothing else is asked.
 */
final class TriggeringReading {
  private final Visit visit;
  private final Triggers triggers;
  private final InvocationId id;
  private final Instant asOf;

  TriggeringReading(Visit visit, InvocationId id, Instant asOf) {
    this.visit = visit;
    this.triggers = new Triggers(visit);
    this.id = id;
    this.asOf = asOf;
  }

  Triggering read() {
    Optional<StoredTriggerRun> origin = origin();
    Newest<StoredTriggerRun> caused = caused();
    Newest<Event> emitted = emitted();
    List<TriggerRun> runs =
        Stream.concat(origin.stream(), caused.items().stream())
            .flatMap(run -> run.readable().stream())
            .distinct()
            .toList();
    List<InvocationId> named = named(runs, emitted);
    Map<InvocationId, InvocationRow> rows =
        new InvocationRows(visit)
            .byId(named.stream().limit(ShowInvocationUseCase.MAX_RELATED).toList());
    return new Triggering(
        asOf,
        origin,
        emitted,
        caused,
        events(runs),
        rows,
        named.size() <= ShowInvocationUseCase.MAX_RELATED,
        scenes(runs, rows),
        visit.missing());
  }

  private Optional<StoredTriggerRun> origin() {
    return triggers
        .runs(runs -> runs.thatStarted(List.of(id), 1))
        .map((Map<InvocationId, Newest<StoredTriggerRun>> found) -> found.get(id))
        .flatMap(found -> found.items().stream().findFirst());
  }

  private Newest<StoredTriggerRun> caused() {
    return triggers
        .runs(runs -> runs.causedBy(List.of(id), ShowInvocationUseCase.MAX_CAUSED))
        .map((Map<InvocationId, Newest<StoredTriggerRun>> found) -> found.get(id))
        .orElse(Newest.none());
  }

  /** Only a store that has events is worth asking when the invocation lived. */
  private Newest<Event> emitted() {
    if (triggers.events(any -> true).isEmpty()) {
      return Newest.none();
    }
    TimeWindow life = history().emissions(asOf);
    return triggers
        .events(events -> events.allEmittedBy(id, life, ShowInvocationUseCase.MAX_EMITTED))
        .orElse(Newest.none());
  }

  private History history() {
    return visit
        .stateBackend(store -> store.histories().of(List.of(id), InvocationRows.HISTORY))
        .available()
        .map((Map<InvocationId, History> found) -> found.get(id))
        .orElse(History.EMPTY);
  }

  private Map<EventId, StoredEvent> events(List<TriggerRun> runs) {
    List<EventId> ids =
        runs.stream()
            .flatMap(run -> run.participants().stream())
            .flatMap(one -> one.event().stream())
            .distinct()
            .limit(ShowInvocationUseCase.MAX_EMITTED)
            .toList();
    return ids.isEmpty() ? Map.of() : triggers.events(events -> events.of(ids)).orElse(Map.of());
  }

  /** Those around the runs first: of the events, no more is lost than how their work went. */
  private static List<InvocationId> named(List<TriggerRun> runs, Newest<Event> emitted) {
    return Stream.concat(
            runs.stream().flatMap(TriggerRun::concerned),
            emitted.items().stream().flatMap(event -> event.started().stream()))
        .distinct()
        .toList();
  }

  private Map<TriggerRunId, Scene> scenes(
      List<TriggerRun> runs, Map<InvocationId, InvocationRow> rows) {
    Map<InvocationId, List<Instant>> lives = new HashMap<>();
    rows.forEach((each, row) -> lives.put(each, row.life(asOf)));
    return Scene.ofRuns(runs, lives, Optional.empty());
  }
}
