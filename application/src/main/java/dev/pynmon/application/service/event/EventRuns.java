package dev.pynmon.application.service.event;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.application.port.in.event.ShowEventUseCase;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.timeline.Navigation;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs of triggers around an event.
 *
 * @param ofEvent those that it took part in, newest first, or why they are not known
 * @param origin the one that started its emitter
 */
record EventRuns(ComponentState<Newest<StoredTriggerRun>> ofEvent, Optional<TriggerRun> origin) {
  /** Two calls at most. */
  static EventRuns read(Visit visit, Event event) {
    Triggers triggers = new Triggers(visit);
    return new EventRuns(
        triggers.orWhyNot(ofEvent(triggers, event)),
        event.emitter().invocation().flatMap(emitter -> origin(triggers, emitter)));
  }

  private static Optional<Newest<StoredTriggerRun>> ofEvent(Triggers triggers, Event event) {
    return triggers
        .runs(runs -> runs.ofEvents(List.of(event.id()), ShowEventUseCase.MAX_RUNS))
        .map(found -> found.getOrDefault(event.id(), Newest.none()));
  }

  private static Optional<TriggerRun> origin(Triggers triggers, InvocationId emitter) {
    return triggers.runs(runs -> runs.thatStarted(List.of(emitter), 1)).stream()
        .flatMap(found -> Stream.ofNullable(found.get(emitter)))
        .flatMap(EventRuns::readable)
        .findFirst();
  }

  private static Stream<TriggerRun> readable(Newest<StoredTriggerRun> runs) {
    return runs.items().stream().flatMap(run -> run.readable().stream());
  }

  private Stream<TriggerRun> readable() {
    return ofEvent.available().stream().flatMap(EventRuns::readable);
  }

  /** What the runs of the event started. */
  Stream<InvocationId> started() {
    return readable().flatMap(run -> run.started().stream());
  }

  /** Where a timeline shows the event. */
  EventDetail.Scene scene(Event event, Map<InvocationId, InvocationRow> rows) {
    List<Instant> life =
        event.emitter().invocation().map(rows::get).stream()
            .flatMap(row -> row.history().entries().stream())
            .map(HistoryEntry::at)
            .toList();
    Stream<TriggerRun> around = life.isEmpty() ? readable() : Stream.empty();
    List<Instant> moments =
        Stream.of(
                Stream.of(event.at()),
                life.stream(),
                Stream.concat(origin.stream(), around).flatMap(EventRuns::moments))
            .flatMap(each -> each)
            .toList();
    return new EventDetail.Scene(Navigation.closeAround(moments), scope(event));
  }

  private List<InvocationId> scope(Event event) {
    return Stream.of(
            event.emitter().invocation().stream(),
            event.started().stream(),
            readable().flatMap(EventRuns::concerned),
            origin.stream().flatMap(EventRuns::concerned))
        .flatMap(each -> each)
        .distinct()
        .limit(ShowEventUseCase.MAX_SCOPE)
        .toList();
  }

  private static Stream<Instant> moments(TriggerRun run) {
    return Stream.of(
            run.claimedAt().stream(),
            run.executedAt().stream(),
            run.participants().stream().flatMap(participant -> participant.at().stream()))
        .flatMap(each -> each);
  }

  private static Stream<InvocationId> concerned(TriggerRun run) {
    return Stream.concat(
        run.started().stream(),
        run.participants().stream().map(Participant::source).flatMap(Optional::stream));
  }
}
