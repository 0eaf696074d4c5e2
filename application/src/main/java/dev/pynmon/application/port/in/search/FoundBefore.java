package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import java.util.Set;

/**
 * What a search has found, to be looked at once more.
 *
 * @param invocations at most 1,000
 * @param events the same of events
 */
public record FoundBefore(Set<InvocationId> invocations, Set<EventId> events) {
  public FoundBefore {
    invocations = Set.copyOf(invocations);
    events = Set.copyOf(events);
  }
}
