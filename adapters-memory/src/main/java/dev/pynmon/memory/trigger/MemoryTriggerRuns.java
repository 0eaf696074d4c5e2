package dev.pynmon.memory.trigger;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.list.Beginnings;
import dev.pynmon.memory.list.Timed;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The runs of triggers in memory. */
public record MemoryTriggerRuns(Guarded guard, RunTable table) implements TriggerRuns {
  private static final KeyText<Timed> CURSORS = Timed.cursors("trigger-runs");

  @Override
  public Map<TriggerRunId, StoredTriggerRun> of(Collection<TriggerRunId> ids) {
    return guard.read(() -> Found.of(ids, table::find));
  }

  @Override
  public Map<String, FoundIds<TriggerRunId>> startingWith(Collection<String> beginnings, int each) {
    return guard.read(() -> Beginnings.of(table.ids(), beginnings, each, TriggerRunId::new));
  }

  @Override
  public Newest<StoredTriggerRun> executed(TimeWindow window, int limit) {
    return guard.read(() -> table.executed(window, limit));
  }

  @Override
  public Page<StoredTriggerRun> page(TriggerRunFilter filter, PageRequest request) {
    return guard.read(() -> Listing.each(CURSORS, table.wanted(filter), table::at).page(request));
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> thatStarted(
      Collection<InvocationId> started, int each) {
    return related(started, id -> table.thatStarted(id, each));
  }

  @Override
  public Map<InvocationId, Newest<StoredTriggerRun>> causedBy(
      Collection<InvocationId> sources, int each) {
    return related(sources, id -> table.causedBy(id, each));
  }

  @Override
  public Map<EventId, Newest<StoredTriggerRun>> ofEvents(Collection<EventId> events, int each) {
    return related(events, id -> table.ofEvent(id, each));
  }

  private <K> Map<K, Newest<StoredTriggerRun>> related(
      Collection<K> keys, Function<K, Newest<StoredTriggerRun>> runs) {
    return guard.read(
        () -> {
          Map<K, Newest<StoredTriggerRun>> found = new LinkedHashMap<>();
          keys.forEach(key -> found.put(key, runs.apply(key)));
          found.values().removeIf(newest -> newest.items().isEmpty());
          return Collections.unmodifiableMap(found);
        });
  }
}
