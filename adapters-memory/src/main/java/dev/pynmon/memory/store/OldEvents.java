package dev.pynmon.memory.store;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Removed;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Events and runs that need not be kept; a run goes with any of its events.
 *
 * @param events those, oldest first
 * @param runs those
 */
record OldEvents(Tables tables, List<EventId> events, Set<TriggerRunId> runs) {
  static OldEvents of(Tables tables, EventRetention retention, Instant now) {
    Instant before = now.minus(retention.age());
    List<EventId> events = tables.events().dispensable(before, retention.maxEvents());
    Set<TriggerRunId> runs =
        new LinkedHashSet<>(tables.triggerRuns().dispensable(before, retention.maxRuns()));
    events.forEach(event -> runs.addAll(tables.triggerRuns().idsOf(event)));
    return retention.enabled()
        ? new OldEvents(tables, events, runs)
        : new OldEvents(tables, List.of(), Set.of());
  }

  /** The runs first: nothing leads to those of an event that is gone. */
  Removed remove(int limit) {
    runs.stream().limit(limit).forEach(tables.triggerRuns()::remove);
    events.stream().limit(limit - Math.min(limit, runs.size())).forEach(tables.events()::remove);
    int all = runs.size() + events.size();
    return new Removed(Math.min(limit, all), all <= limit);
  }
}
