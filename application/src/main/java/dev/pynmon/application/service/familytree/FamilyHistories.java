package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The histories of the invocations of a family, each read once by its visit. */
final class FamilyHistories {
  private final Visit visit;
  private final Instant now;

  FamilyHistories(Visit visit, Instant now) {
    this.visit = visit;
    this.now = now;
  }

  /** Reads those that were not read yet; one question at the most. */
  Map<InvocationId, History> of(Collection<InvocationId> ids) {
    return visit.histories(ids).available().orElse(Map.of());
  }

  /** The time in which each of them lived, with room for clocks that differ. */
  Map<InvocationId, TimeWindow> windows(Collection<InvocationId> ids) {
    Map<InvocationId, History> histories = of(ids);
    Map<InvocationId, TimeWindow> windows = new HashMap<>();
    ids.forEach(id -> windows.put(id, histories.getOrDefault(id, History.EMPTY).emissions(now)));
    return windows;
  }
}
