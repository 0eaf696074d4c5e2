package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.in.timeline.ShowTimelineUseCase;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.timeline.TriggerActivity;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the trigger store tells of a window; nothing where it keeps no events, as before pynenc
 * 0.2.4, or does not answer. Cost: two calls, one more for a window of the past, and one for an
 * event that is looked for.
 *
 * @param activity the newest events and runs
 * @param complete false when there are older ones
 * @param readable false when some cannot be read, which are left out
 */
record TriggerReading(TriggerActivity activity, boolean complete, boolean readable) {

  /**
   * A tick is seen by the next run of the atomic service, which comes every five minutes unless an
   * application asks for another pace.
   */
  static final Duration LATE = Duration.ofMinutes(5);

  static TriggerReading read(Visit visit, TimeWindow window, Instant now, Optional<EventId> focus) {
    Triggers triggers = new Triggers(visit);
    Later<Answer<Newest<StoredEvent>>> triggered = visit.begin(() -> events(triggers, window));
    Later<Newest<StoredTriggerRun>> executed = visit.begin(() -> runs(triggers, window));
    Newest<StoredTriggerRun> late = late(triggers, window, now);
    Answer<Newest<StoredEvent>> events = triggered.get();
    Newest<StoredTriggerRun> runs = executed.get();
    Newest<StoredEvent> emitted = events.available().orElseGet(Newest::none);
    Optional<EventId> asked = events.available().flatMap(_ -> focus);
    Answer<List<StoredEvent>> sought = sought(triggers, emitted.items(), asked);
    List<StoredEvent> found = sought.available().orElseGet(List::of);
    TriggerActivity activity =
        new TriggerActivity(
            readable(emitted.items(), found, StoredEvent::readable),
            readable(runs.items(), late.items(), StoredTriggerRun::readable),
            asked.filter(_ -> sought.available().isPresent()));
    return new TriggerReading(
        activity,
        emitted.complete() && runs.complete() && late.complete(),
        activity.events().size() == emitted.items().size() + found.size()
            && activity.runs().size() == runs.items().size() + late.items().size());
  }

  private static Answer<Newest<StoredEvent>> events(Triggers triggers, TimeWindow window) {
    return triggers.orNothing(
        triggers.events(all -> all.triggered(window, ShowTimelineUseCase.MAX_EVENTS)),
        Newest.none());
  }

  private static Newest<StoredTriggerRun> runs(Triggers triggers, TimeWindow window) {
    return triggers
        .runs(all -> all.executed(window, ShowTimelineUseCase.MAX_TRIGGER_RUNS))
        .orElseGet(Newest::none);
  }

  /** The runs behind the window that tell of its ticks. */
  private static Newest<StoredTriggerRun> late(Triggers triggers, TimeWindow window, Instant now) {
    if (!window.to().plusNanos(1_000).isBefore(now)) {
      return Newest.none();
    }
    Instant latest = window.to().plus(LATE);
    TimeWindow behind =
        new TimeWindow(window.to().plusNanos(1_000), latest.isBefore(now) ? latest : now);
    return runs(triggers, behind)
        .filter(run -> run.readable().filter(one -> TickCause.isOf(one, window)).isPresent());
  }

  /** What is looked for may be none of those that started something, or an old one. */
  private static Answer<List<StoredEvent>> sought(
      Triggers triggers, List<StoredEvent> events, Optional<EventId> focus) {
    if (focus.isEmpty() || events.stream().anyMatch(event -> event.id().equals(focus.get()))) {
      return new Answer.Available<>(List.of());
    }
    return triggers.orNothing(
        triggers.events(all -> List.copyOf(all.of(List.of(focus.get())).values())), List.of());
  }

  private static <S, T> List<T> readable(
      Collection<S> some, Collection<S> more, Function<S, Optional<T>> reading) {
    return Stream.concat(some.stream(), more.stream())
        .flatMap(one -> reading.apply(one).stream())
        .toList();
  }
}
