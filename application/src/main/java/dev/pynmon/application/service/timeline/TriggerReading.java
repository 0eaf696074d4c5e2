package dev.pynmon.application.service.timeline;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.timeline.TriggerActivity;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
  static final int MAX_EVENTS = 1_000;
  static final int MAX_RUNS = 2_000;

  /**
   * A tick is seen by the next run of the atomic service, which comes every five minutes unless an
   * application asks for another pace.
   */
  static final Duration LATE = Duration.ofMinutes(5);

  static TriggerReading read(Visit visit, TimeWindow window, Instant now, Optional<EventId> focus) {
    ComponentState<Newest<StoredEvent>> events =
        visit.trigger(
            store ->
                ask(
                    store.events(),
                    Newest.<StoredEvent>none(),
                    all -> all.triggered(window, MAX_EVENTS)));
    Newest<StoredTriggerRun> runs = runs(visit, window);
    Newest<StoredTriggerRun> late = late(visit, window, now);
    Newest<StoredEvent> emitted = events.available().orElseGet(Newest::none);
    Optional<EventId> asked = events.available().flatMap(any -> focus);
    ComponentState<List<StoredEvent>> sought = sought(visit, emitted.items(), asked);
    List<StoredEvent> found = sought.available().orElseGet(List::of);
    TriggerActivity activity =
        new TriggerActivity(
            readable(emitted.items(), found, Event.class),
            readable(runs.items(), late.items(), TriggerRun.class),
            asked.filter(any -> sought.available().isPresent()));
    return new TriggerReading(
        activity,
        emitted.complete() && runs.complete() && late.complete(),
        activity.events().size() == emitted.items().size() + found.size()
            && activity.runs().size() == runs.items().size() + late.items().size());
  }

  private static Newest<StoredTriggerRun> runs(Visit visit, TimeWindow window) {
    return visit
        .trigger(
            store ->
                ask(
                    store.runs(),
                    Newest.<StoredTriggerRun>none(),
                    all -> all.executed(window, MAX_RUNS)))
        .available()
        .orElseGet(Newest::none);
  }

  /** The runs behind the window that tell of its ticks. */
  private static Newest<StoredTriggerRun> late(Visit visit, TimeWindow window, Instant now) {
    if (!window.to().plusNanos(1_000).isBefore(now)) {
      return Newest.none();
    }
    Instant latest = window.to().plus(LATE);
    TimeWindow behind =
        new TimeWindow(window.to().plusNanos(1_000), latest.isBefore(now) ? latest : now);
    return runs(visit, behind)
        .filter(run -> run instanceof TriggerRun readable && TickCause.isOf(readable, window));
  }

  /** What is looked for may be none of those that started something, or an old one. */
  private static ComponentState<List<StoredEvent>> sought(
      Visit visit, List<StoredEvent> events, Optional<EventId> focus) {
    if (focus.isEmpty() || events.stream().anyMatch(event -> event.id().equals(focus.get()))) {
      return new ComponentState.Available<>(List.of());
    }
    return visit.trigger(
        store ->
            List.copyOf(
                ask(
                        store.events(),
                        Map.<EventId, StoredEvent>of(),
                        all -> all.of(List.of(focus.get())))
                    .values()));
  }

  /** What this version of pynenc does not have says nothing; what does not answer says so. */
  private static <F, R> R ask(
      ComponentState<F> facet, R nothing, Function<? super F, ? extends R> question) {
    return switch (facet) {
      case ComponentState.Available<F> there -> question.apply(there.component());
      case ComponentState.Missing<F> missing when missing.why() instanceof Absence.Down down ->
          throw new BackendException(down.fault(), null);
      case ComponentState.Missing<F> missing -> nothing;
    };
  }

  private static <S, T extends S> List<T> readable(
      Collection<S> some, Collection<S> more, Class<T> type) {
    return Stream.concat(some.stream(), more.stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
