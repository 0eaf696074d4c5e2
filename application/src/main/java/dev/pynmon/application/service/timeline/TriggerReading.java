package dev.pynmon.application.service.timeline;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.TriggerActivity;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the trigger store tells of a window; nothing where it keeps no events, as before pynenc
 * 0.2.4. What cannot be read of it is left out. Cost: two calls, and one more for an event that is
 * looked for.
 *
 * @param activity the newest events and runs
 * @param complete false when there are older ones
 */
record TriggerReading(TriggerActivity activity, boolean complete) {
  static final int MAX_EVENTS = 1_000;
  static final int MAX_RUNS = 2_000;

  /** More of those that are named are not looked for on their own. */
  static final int MAX_NAMED = 1_000;

  static TriggerReading read(Visit visit, TimeWindow window, Optional<EventId> focus) {
    ComponentState<Newest<StoredEvent>> events =
        visit.trigger(store -> events(store, window).orElseGet(Newest::none));
    ComponentState<Newest<StoredTriggerRun>> runs =
        visit.trigger(store -> runs(store, window).orElseGet(Newest::none));
    Newest<StoredEvent> emitted = events.available().orElseGet(Newest::none);
    Newest<StoredTriggerRun> executed = runs.available().orElseGet(Newest::none);
    Optional<EventId> asked = events.available().isPresent() ? focus : Optional.empty();
    TriggerActivity activity =
        new TriggerActivity(
            withFocus(visit, readable(emitted.items(), Event.class), asked),
            readable(executed.items(), TriggerRun.class),
            asked);
    return new TriggerReading(activity, emitted.complete() && executed.complete());
  }

  private static Optional<Newest<StoredEvent>> events(TriggerStore store, TimeWindow window) {
    Optional<Events> events = store.events().available();
    return events.map(all -> all.triggered(window, MAX_EVENTS));
  }

  private static Optional<Newest<StoredTriggerRun>> runs(TriggerStore store, TimeWindow window) {
    Optional<TriggerRuns> runs = store.runs().available();
    return runs.map(all -> all.executed(window, MAX_RUNS));
  }

  /** It may be none of those that started something, or an old one. */
  private static List<Event> withFocus(Visit visit, List<Event> events, Optional<EventId> focus) {
    if (focus.isEmpty() || events.stream().anyMatch(event -> event.id().equals(focus.get()))) {
      return events;
    }
    Map<EventId, StoredEvent> found =
        visit.trigger(store -> byId(store, focus.get())).available().orElse(Map.of());
    List<Event> more = readable(List.copyOf(found.values()), Event.class);
    return Stream.concat(events.stream(), more.stream()).toList();
  }

  private static Map<EventId, StoredEvent> byId(TriggerStore store, EventId id) {
    return store.events().available().map(events -> events.of(List.of(id))).orElse(Map.of());
  }

  /**
   * Adds what those did in the window that events and runs name and that were not found otherwise.
   * Cost: a call for the first {@value #MAX_NAMED}.
   */
  void addNamed(Visit visit, TimeWindow window, Changes changes) {
    List<InvocationId> named =
        activity.named().stream().filter(id -> !changes.knows(id)).limit(MAX_NAMED).toList();
    if (!named.isEmpty()) {
      visit
          .stateBackend(store -> OwnHistories.read(store.histories(), named, window))
          .available()
          .map(OwnHistories::entries)
          .ifPresent(changes::add);
    }
  }

  private static <S, T extends S> List<T> readable(List<S> stored, Class<T> type) {
    return stored.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
