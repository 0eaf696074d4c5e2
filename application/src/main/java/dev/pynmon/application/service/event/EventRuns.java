package dev.pynmon.application.service.event;

import dev.pynmon.application.port.in.event.EventDetail;
import dev.pynmon.application.port.in.event.ShowEventUseCase;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
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
 * @param ofEvent those that it took part in, newest first
 * @param origin the one that started its emitter
 */
record EventRuns(Newest<StoredTriggerRun> ofEvent, Optional<TriggerRun> origin) {
  /** Two calls at most. */
  static EventRuns read(Visit visit, Event event) {
    ComponentState<EventRuns> read =
        Visit.flat(visit.trigger(store -> store.runs().ask(runs -> read(runs, event))));
    return read.available().orElse(new EventRuns(Newest.none(), Optional.empty()));
  }

  private static EventRuns read(TriggerRuns runs, Event event) {
    Map<EventId, Newest<StoredTriggerRun>> own =
        runs.ofEvents(List.of(event.id()), ShowEventUseCase.MAX_RUNS);
    return new EventRuns(
        own.getOrDefault(event.id(), Newest.none()),
        event.emitter().invocation().flatMap(emitter -> origin(runs, emitter)));
  }

  private static Optional<TriggerRun> origin(TriggerRuns runs, InvocationId emitter) {
    Map<InvocationId, Newest<StoredTriggerRun>> found = runs.thatStarted(List.of(emitter), 1);
    return readable(found.getOrDefault(emitter, Newest.none())).findFirst();
  }

  private static Stream<TriggerRun> readable(Newest<StoredTriggerRun> runs) {
    return runs.items().stream().filter(TriggerRun.class::isInstance).map(TriggerRun.class::cast);
  }

  /** What the runs of the event started. */
  Stream<InvocationId> started() {
    return readable(ofEvent).flatMap(run -> run.started().stream());
  }

  /** Where a timeline shows the event. */
  EventDetail.Scene scene(Event event, Map<InvocationId, InvocationRow> rows) {
    List<Instant> life =
        event.emitter().invocation().map(rows::get).stream()
            .flatMap(row -> row.history().entries().stream())
            .map(HistoryEntry::at)
            .toList();
    Stream<TriggerRun> around = life.isEmpty() ? readable(ofEvent) : Stream.empty();
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
            readable(ofEvent).flatMap(EventRuns::concerned),
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
