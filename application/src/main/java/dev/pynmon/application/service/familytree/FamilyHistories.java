package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The histories of the invocations of a family, each read once. */
final class FamilyHistories {
  /** Enough of a history to see its end in all but the strangest ones. */
  private static final int CHANGES = 100;

  private final Visit visit;
  private final Instant now;
  private final Set<InvocationId> asked = new HashSet<>();
  private final Map<InvocationId, History> histories = new HashMap<>();

  FamilyHistories(Visit visit, Instant now) {
    this.visit = visit;
    this.now = now;
  }

  /** Reads those that were not read yet; one question at the most. */
  Map<InvocationId, History> of(Collection<InvocationId> ids) {
    List<InvocationId> fresh = ids.stream().filter(asked::add).toList();
    visit
        .stateBackend(store -> Batches.ask(fresh, batch -> store.histories().of(batch, CHANGES)))
        .available()
        .ifPresent(histories::putAll);
    return histories;
  }

  /** The time in which each of them lived, with room for clocks that differ. */
  Map<InvocationId, TimeWindow> windows(Collection<InvocationId> ids) {
    of(ids);
    Map<InvocationId, TimeWindow> windows = new HashMap<>();
    ids.forEach(id -> windows.put(id, histories.getOrDefault(id, History.EMPTY).emissions(now)));
    return windows;
  }
}
