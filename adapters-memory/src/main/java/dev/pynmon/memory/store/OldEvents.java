package dev.pynmon.memory.store;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.domain.query.Count;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Events and runs that need not be kept; a run goes with any of its events.
 *
 * @param events those, oldest first
 * @param runs those
 */
record OldEvents(Tables tables, List<EventId> events, Set<TriggerRunId> runs) {
  static OldEvents of(Tables tables, EventRetention retention, Instant now) {
    if (!retention.enabled()) {
      return new OldEvents(tables, List.of(), Set.of());
    }
    Instant before = now.minus(retention.age());
    List<EventId> events = tables.events().dispensable(before, retention.maxEvents());
    return new OldEvents(
        tables, events, tables.triggerRuns().dispensable(events, before, retention.maxRuns()));
  }

  List<Holding> holdings() {
    return Stream.of(holding("events", events.size()), holding("runs", runs.size()))
        .filter(holding -> !holding.entries().equals(Optional.of(new Count.Exact(0))))
        .toList();
  }

  private static Holding holding(String kind, int entries) {
    return new Holding(kind, Optional.of(new Count.Exact(entries)));
  }

  /** The runs first: nothing leads to those of an event that is gone. */
  Removed remove(int limit) {
    runs.stream().limit(limit).forEach(tables.triggerRuns()::remove);
    events.stream().limit(limit - Math.min(limit, runs.size())).forEach(tables.events()::remove);
    int all = runs.size() + events.size();
    return new Removed(Math.min(limit, all), all <= limit);
  }
}
