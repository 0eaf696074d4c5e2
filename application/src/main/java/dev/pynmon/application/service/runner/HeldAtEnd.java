package dev.pynmon.application.service.runner;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What some runners held at their end, from the changes that they made: what they had not ended. A
 * runner that is stopped marks what it has {@code KILLED} and puts it back, which ended nothing.
 */
final class HeldAtEnd {
  private final Map<InvocationId, HistoryEntry> held = new LinkedHashMap<>();
  private final Map<InvocationId, InvocationStatus> stopped = new HashMap<>();
  private final Set<InvocationId> judged = new HashSet<>();

  /** Notes a change of theirs, the newest first. */
  void note(HistoryEntry change) {
    InvocationId id = change.invocation();
    if (judged.contains(id)) {
      return;
    }
    if (isOfStopping(id, change.status().status())) {
      stopped.put(id, change.status().status());
      return;
    }
    judged.add(id);
    if (change.status().status().lasts() && stopped.get(id) != KnownStatus.REROUTED) {
      held.put(id, change);
    }
  }

  /** Put back after it was killed; alone that is no sign of an end. */
  private boolean isOfStopping(InvocationId id, InvocationStatus status) {
    return status == KnownStatus.KILLED
        || (status == KnownStatus.REROUTED && !stopped.containsKey(id));
  }

  /** What brought them what they held, newest first. */
  Collection<HistoryEntry> changes() {
    return Collections.unmodifiableCollection(held.values());
  }
}
