package dev.pynmon.domain.event;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Newest;
import java.util.List;
import java.util.Map;

/**
 * What invocations emitted.
 *
 * @param events by emitter, newest first; who emitted nothing is left out
 * @param complete false when a store without an index of emitters did not look through all of it
 */
public record Emitted(Map<InvocationId, List<Event>> events, boolean complete) {
  /** Nothing. */
  public static final Emitted NONE = new Emitted(Map.of(), true);

  public Emitted {
    events = Map.copyOf(events);
  }

  /**
   * What one of them emitted, of a search that asked for one more than is wanted.
   *
   * @param limit how many are wanted
   */
  public Newest<Event> by(InvocationId emitter, int limit) {
    Newest<Event> newest = Newest.of(events.getOrDefault(emitter, List.of()), limit);
    return new Newest<>(newest.items(), newest.complete() && complete);
  }
}
