package dev.pynmon.memory.event;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.memory.access.Uses;
import dev.pynmon.memory.list.TimeIndex;
import dev.pynmon.memory.list.Timed;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The recorded events and what they started. Guarded by the lock of its application. */
public final class EventTable {
  private final NavigableMap<EventId, Written> byId = new TreeMap<>();
  private final Map<EventId, SequencedSet<InvocationId>> started = new HashMap<>();
  private final TimeIndex<Listed, EventId> byTime = new TimeIndex<>();

  private final TimeIndex<InvocationId, EventId> byEmitter = new TimeIndex<>();

  /** The same for those that started something. */
  private final TimeIndex<InvocationId, EventId> startingByEmitter = new TimeIndex<>();

  private final Uses<DataReference> references = new Uses<>();

  private final TimeIndex<String, EventId> byCode = new TimeIndex<>();

  private enum Listed {
    ALL,
    MATCHED,
    TRIGGERED
  }

  /** What the indexes say of an event, and its record. */
  private record Written(Event facts, StoredEvent record) {
    Timed place() {
      return new Timed(facts.at(), facts.id().value());
    }

    Optional<InvocationId> emitter() {
      return facts.emitter().invocation();
    }
  }

  /** The ids of all events. */
  NavigableSet<EventId> ids() {
    return byId.navigableKeySet();
  }

  /**
   * Records an event, or records it again.
   *
   * @param facts what the indexes say
   * @param record what is to be read, which may be damaged
   */
  public void put(Event facts, StoredEvent record) {
    remove(facts.id());
    Written written = new Written(facts, record);
    byId.put(facts.id(), written);
    byTime.add(Listed.ALL, written.place(), facts.id());
    if (facts.matched()) {
      byTime.add(Listed.MATCHED, written.place(), facts.id());
    }
    byCode.add(facts.code(), written.place(), facts.id());
    written.emitter().ifPresent(by -> byEmitter.add(by, written.place(), facts.id()));
    references.add(facts.payload().references());
  }

  /** An event that is recorded started an invocation. */
  public void start(EventId id, InvocationId invocation) {
    Optional.ofNullable(byId.get(id))
        .ifPresent(
            written -> {
              started.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(invocation);
              byTime.add(Listed.TRIGGERED, written.place(), id);
              written.emitter().ifPresent(by -> startingByEmitter.add(by, written.place(), id));
            });
  }

  /** Forgets the events that were emitted before this. */
  public void removeOlderThan(Instant moment) {
    byTime.before(Listed.ALL, moment).forEach(this::remove);
  }

  /** Those that were emitted before this, and the oldest of those above a number; 0 for any. */
  public List<EventId> dispensable(Instant moment, long most) {
    List<EventId> old = byTime.before(Listed.ALL, moment);
    long over = most == 0 ? 0 : byId.size() - most;
    return over <= old.size() ? old : byTime.oldest(Listed.ALL, over);
  }

  public void remove(EventId id) {
    started.remove(id);
    Optional.ofNullable(byId.remove(id))
        .ifPresent(
            gone -> {
              byTime.remove(Listed.ALL, gone.place());
              byTime.remove(Listed.MATCHED, gone.place());
              byCode.remove(gone.facts().code(), gone.place());
              byTime.remove(Listed.TRIGGERED, gone.place());
              gone.emitter().ifPresent(by -> byEmitter.remove(by, gone.place()));
              gone.emitter().ifPresent(by -> startingByEmitter.remove(by, gone.place()));
              references.remove(gone.facts().payload().references());
            });
  }

  public void clear() {
    byId.clear();
    started.clear();
    byTime.clear();
    byCode.clear();
    byEmitter.clear();
    startingByEmitter.clear();
    references.clear();
  }

  public int size() {
    return byId.size();
  }

  /** True when something that an event carries lies there. */
  public boolean names(DataReference reference) {
    return references.has(reference);
  }

  Optional<StoredEvent> find(EventId id) {
    return Optional.ofNullable(byId.get(id)).map(written -> whole(id, written.record()));
  }

  Newest<EventId> triggered(TimeWindow window, int limit) {
    return byTime.newest(Listed.TRIGGERED, window, limit);
  }

  Newest<EventId> emittedBy(InvocationId emitter, TimeWindow window, int limit) {
    return startingByEmitter.newest(emitter, window, limit);
  }

  Newest<EventId> allEmittedBy(InvocationId emitter, TimeWindow window, int limit) {
    return byEmitter.newest(emitter, window, limit);
  }

  /** The places of those of a code and a time, oldest first. */
  NavigableSet<Timed> places(EventFilter filter) {
    return filter
        .code()
        .map(code -> byCode.in(code, filter.window()))
        .orElseGet(() -> byTime.in(Listed.ALL, filter.window()))
        .navigableKeySet();
  }

  /** Whether what stands at a place has come of it what is wanted. */
  boolean isWanted(Timed place, EventFilter filter) {
    EventId id = new EventId(place.id());
    boolean matched =
        Optional.ofNullable(byId.get(id)).filter(e -> e.facts().matched()).isPresent();
    return filter.matched().takes(matched) && filter.triggered().takes(started.containsKey(id));
  }

  NavigableSet<String> codes() {
    return new TreeSet<>(byCode.keys());
  }

  /**
   * How many there are.
   *
   * @param runs how many runs of triggers there are
   */
  EventTotals totals(int runs) {
    return EventTotals.of(
        byId.size(),
        byTime.count(Listed.MATCHED),
        byTime.count(Listed.TRIGGERED),
        byCode.keys().size(),
        runs);
  }

  private StoredEvent whole(EventId id, StoredEvent record) {
    return record instanceof Event event
        ? event.starting(
            started.getOrDefault(id, Collections.emptyNavigableSet()).stream()
                .limit(Event.MAX_STARTED)
                .toList())
        : record;
  }
}
