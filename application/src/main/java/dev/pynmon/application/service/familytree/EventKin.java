package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Triggers;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is above or below whom because of an event. The newest {@value #AT_ONCE} events of all time
 * are read at once. Where these are all, or go back to before a level lived, nothing more is asked;
 * else each level costs one question.
 */
final class EventKin {
  private static final int AT_ONCE = 200;

  /** How many events of one invocation are looked at. */
  private static final int EACH = 200;

  private final Triggers triggers;
  private final FamilyHistories histories;
  private Optional<Later<Known>> newest = Optional.empty();

  EventKin(Triggers triggers, FamilyHistories histories) {
    this.triggers = triggers;
    this.histories = histories;
  }

  /** Who emitted this event; empty for a client outside any task. */
  Optional<Kin> above(EventId id) {
    return triggers
        .events(events -> events.of(List.of(id)))
        .map((Map<EventId, StoredEvent> found) -> found.get(id))
        .flatMap(StoredEvent::readable)
        .flatMap(event -> event.emitter().invocation().map(emitter -> kin(emitter, event)));
  }

  /** Begins to look at what started something most recently. */
  void begin(Visit visit) {
    newest = Optional.of(visit.begin(this::newest));
  }

  private Known newest() {
    Newest<StoredEvent> found =
        triggers.events(events -> events.triggered(TimeWindow.EVER, AT_ONCE)).orElse(Newest.none());
    return new Known(byEmitter(found), found.complete() ? Instant.MIN : oldest(found));
  }

  /**
   * What started something most recently.
   *
   * @param events by who emitted them
   * @param since of what happened since, everything is known
   */
  private record Known(Map<InvocationId, List<Event>> events, Instant since) {
    static final Known NOTHING = new Known(Map.of(), Instant.MIN);
  }

  private static Instant oldest(Newest<StoredEvent> events) {
    return events.items().reversed().stream()
        .flatMap(event -> event.readable().stream())
        .map(Event::at)
        .findFirst()
        .orElse(Instant.MAX);
  }

  private static Map<InvocationId, List<Event>> byEmitter(Newest<StoredEvent> events) {
    return events.items().stream()
        .flatMap(event -> event.readable().stream())
        .filter(event -> event.emitter().invocation().isPresent())
        .collect(Collectors.groupingBy(event -> event.emitter().invocation().orElseThrow()));
  }

  /** What the events of each of these started, oldest first. */
  Map<InvocationId, Newest<Kin>> below(List<InvocationId> ids) {
    Known known = newest.map(Later::get).orElse(Known.NOTHING);
    return known.since().equals(Instant.MIN)
        ? started(ids, known.events(), _ -> true)
        : perhapsAsked(ids, known);
  }

  private Map<InvocationId, Newest<Kin>> perhapsAsked(List<InvocationId> ids, Known known) {
    Map<InvocationId, TimeWindow> windows = histories.windows(ids);
    return windows.values().stream().allMatch(window -> window.from().isAfter(known.since()))
        ? started(ids, known.events(), _ -> true)
        : asked(ids, windows);
  }

  private Map<InvocationId, Newest<Kin>> asked(
      List<InvocationId> ids, Map<InvocationId, TimeWindow> windows) {
    Emitted emitted =
        triggers.events(events -> events.emittedBy(windows, EACH)).orElse(Emitted.NONE);
    return started(ids, emitted.events(), own -> emitted.complete() && own.size() < EACH);
  }

  /** Of those, too, of whom no event was found: perhaps not all was looked through. */
  private static Map<InvocationId, Newest<Kin>> started(
      List<InvocationId> ids,
      Map<InvocationId, List<Event>> events,
      Predicate<List<Event>> complete) {
    Map<InvocationId, Newest<Kin>> started = new HashMap<>();
    for (InvocationId id : ids) {
      List<Event> own = events.getOrDefault(id, List.of());
      started.put(id, started(own, complete.test(own)));
    }
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
    return new Kin(id, Descent.EVENT, Optional.of(new Kin.Cause(event.id(), event.code())));
  }
}
