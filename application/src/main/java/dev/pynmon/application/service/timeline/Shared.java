package dev.pynmon.application.service.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.StatusRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes ids that are equal the same. Each of a hundred thousand changes comes with ids of its own,
 * which are most of what it takes in memory, and there are few of them. For one thread.
 */
final class Shared {
  private final Map<Object, Object> known = new HashMap<>();

  /** The same change; of its ids each is kept once. */
  HistoryEntry of(HistoryEntry entry) {
    StatusRecord status = entry.status();
    return new HistoryEntry(
        once(entry.invocation()),
        entry.at(),
        new StatusRecord(status.status(), once(status.owner()), status.at()),
        once(entry.runnerContext()),
        once(entry.registeredBy()),
        entry.damage());
  }

  /** The same histories, of the same changes. */
  Map<InvocationId, History> of(Map<InvocationId, History> histories) {
    Map<InvocationId, History> same = new LinkedHashMap<>();
    histories.forEach((id, history) -> same.put(once(id), of(history)));
    return same;
  }

  private History of(History history) {
    return new History(history.entries().stream().map(this::of).toList(), history.complete());
  }

  /** An equal one is of the same class. */
  @SuppressWarnings("unchecked")
  private <T> T once(T value) {
    Object first = known.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }
}
