package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Relation;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is above or below whom because of an event. The newest {@value #AT_ONCE} events since a
 * family began are read at once; only when these are not all, the store is asked about each level:
 * for all events of its time, and where that are too many, for its own.
 */
final class EventKin {
  private static final int AT_ONCE = 200;

  /** How many events of one invocation are looked at. */
  private static final int EACH = 200;

  private final Triggers triggers;
  private final Lives lives;
  private Map<InvocationId, List<Event>> known = Map.of();
  private boolean knowsAll = true;

  EventKin(Triggers triggers, Lives lives) {
    this.triggers = triggers;
    this.lives = lives;
  }

  /** Who emitted this event; empty for a client outside any task. */
  Optional<Kin> above(EventId id) {
    return triggers
        .events(events -> events.of(List.of(id)))
        .map((Map<EventId, StoredEvent> found) -> found.get(id))
        .flatMap(
            event ->
                event instanceof Event one
                    ? one.emitter().invocation().map(emitter -> kin(emitter, one))
                    : Optional.empty());
  }

  /** Looks at what started something since a family began. */
  void begin(TimeWindow time) {
    Newest<StoredEvent> newest =
        triggers.events(events -> events.triggered(time, AT_ONCE)).orElse(Newest.none());
    knowsAll = newest.complete();
    known = byEmitter(newest);
  }

  private static Map<InvocationId, List<Event>> byEmitter(Newest<StoredEvent> events) {
    return events.items().stream()
        .flatMap(event -> event instanceof Event one ? Stream.of(one) : Stream.empty())
        .filter(event -> event.emitter().invocation().isPresent())
        .collect(Collectors.groupingBy(event -> event.emitter().invocation().orElseThrow()));
  }

  /** What the events of each of these started, oldest first; who emitted none is left out. */
  Map<InvocationId, Newest<Kin>> below(List<InvocationId> ids) {
    return knowsAll ? started(known, true) : asked(ids);
  }

  private Map<InvocationId, Newest<Kin>> asked(List<InvocationId> ids) {
    Map<InvocationId, TimeWindow> windows = lives.windows(ids);
    Newest<StoredEvent> meanwhile =
        triggers.events(events -> events.triggered(hull(windows), AT_ONCE)).orElse(Newest.none());
    return meanwhile.complete() ? started(byEmitter(meanwhile), true) : emitted(windows);
  }

  /** From the first birth to the last end: while a level lived, little else may have happened. */
  private static TimeWindow hull(Map<InvocationId, TimeWindow> windows) {
    return windows.values().stream()
        .reduce(
            (one, other) ->
                new TimeWindow(
                    Collections.min(List.of(one.from(), other.from())),
                    Collections.max(List.of(one.to(), other.to()))))
        .orElseThrow();
  }

  private Map<InvocationId, Newest<Kin>> emitted(Map<InvocationId, TimeWindow> windows) {
    Emitted emitted =
        triggers.events(events -> events.emittedBy(windows, EACH)).orElse(Emitted.NONE);
    return started(emitted.events(), emitted.complete());
  }

  private static Map<InvocationId, Newest<Kin>> started(
      Map<InvocationId, List<Event>> events, boolean complete) {
    Map<InvocationId, Newest<Kin>> started = new HashMap<>();
    events.forEach((id, own) -> started.put(id, started(own, complete && own.size() < EACH)));
    return started;
  }

  private static Newest<Kin> started(List<Event> newestFirst, boolean complete) {
    boolean all =
        newestFirst.stream().allMatch(event -> event.started().size() < Event.MAX_STARTED);
    return new Newest<>(
        newestFirst.reversed().stream()
            .flatMap(event -> event.started().stream().map(id -> kin(id, event)))
            .toList(),
        complete && all);
  }

  private static Kin kin(InvocationId id, Event event) {
    return new Kin(id, Relation.EVENT, Optional.of(event.code()));
  }
}
