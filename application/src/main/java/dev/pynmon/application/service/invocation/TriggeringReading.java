package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
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
    Later<Optional<StoredTriggerRun>> first = visit.begin(this::origin);
    Later<Newest<StoredTriggerRun>> then = visit.begin(this::caused);
    Newest<Event> emitted = emitted();
    Optional<StoredTriggerRun> origin = first.get();
    Newest<StoredTriggerRun> caused = then.get();
    List<TriggerRun> runs =
        Stream.concat(origin.stream(), caused.items().stream())
            .flatMap(run -> run.readable().stream())
            .distinct()
            .toList();
    List<InvocationId> named = new NamedInvocations(origin, caused, emitted).inOrder();
    Optional<EventId> parent = origin.isEmpty() && hasEvents() ? parent() : Optional.empty();
    List<EventId> causes = causes(parent, runs);
    Later<Map<EventId, StoredEvent>> events = visit.begin(() -> events(causes));
    Map<InvocationId, InvocationRow> rows =
        new InvocationRows(visit)
            .byId(named.stream().limit(ShowInvocationUseCase.MAX_RELATED).toList());
    return new Triggering(
        asOf,
        origin,
        emitted,
        caused,
        events.get(),
        causes.size() <= ShowInvocationUseCase.MAX_EMITTED,
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
    return hasEvents() ? lasted().map(this::emitted).orElse(Newest.none()) : Newest.none();
  }

  private Newest<Event> emitted(TimeWindow lasted) {
    return triggers
        .events(events -> events.allEmittedBy(id, lasted, ShowInvocationUseCase.MAX_EMITTED))
        .orElse(Newest.none());
  }

  private boolean hasEvents() {
    return triggers.events(_ -> true).isPresent();
  }

  /**
   * From ever where the history cannot be read; nothing where there is none: an id that nobody
   * knows must not have all events looked through.
   */
  private Optional<TimeWindow> lasted() {
    Answer<Map<InvocationId, History>> histories = visit.histories(List.of(id));
    Optional<History> history =
        switch (histories) {
          case Answer.Available<Map<InvocationId, History>> found ->
              Optional.ofNullable(found.value().get(id))
                  .filter(known -> !known.entries().isEmpty());
          case Answer.Missing<Map<InvocationId, History>> _ -> Optional.of(History.EMPTY);
        };
    return history.map(known -> known.emissions(asOf));
  }

  private static List<EventId> causes(Optional<EventId> parent, List<TriggerRun> runs) {
    Stream<EventId> participants =
        runs.stream()
            .flatMap(run -> run.participants().stream())
            .flatMap(one -> one.event().stream());
    return Stream.concat(parent.stream(), participants).distinct().toList();
  }

  /** The event that started it, by its own record. */
  private Optional<EventId> parent() {
    return Optional.ofNullable(visit.records(List.of(id)).get(id))
        .filter(Invocation.class::isInstance)
        .flatMap(record -> ((Invocation) record).parentEvent());
  }

  private Map<EventId, StoredEvent> events(List<EventId> causes) {
    List<EventId> ids = causes.stream().limit(ShowInvocationUseCase.MAX_EMITTED).toList();
    return ids.isEmpty() ? Map.of() : triggers.events(events -> events.of(ids)).orElse(Map.of());
  }

  private Map<TriggerRunId, Scene> scenes(
      List<TriggerRun> runs, Map<InvocationId, InvocationRow> rows) {
    Map<InvocationId, List<Instant>> moments = new HashMap<>();
    rows.forEach((each, row) -> moments.put(each, row.life(asOf).moments()));
    return Scene.ofRuns(runs, moments, Optional.empty());
  }
}
