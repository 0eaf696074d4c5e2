package dev.pynmon.domain.familytree;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import java.util.Optional;

/**
 * An invocation below another.
 *
 * @param id the invocation
 * @param descent why it is there
 * @param event the event that started it; empty where none did
 */
public record Kin(InvocationId id, Descent descent, Optional<Cause> event) {
  /**
   * An event.
   *
   * @param id the event
   * @param code its kind, as the application names it
   */
  public record Cause(EventId id, String code) {}

  /** Without an event. */
  public Kin(InvocationId id, Descent descent) {
    this(id, descent, Optional.empty());
  }
}
