package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.Optional;

/**
 * What met a condition, with all that an argument provider may ask of it (wire format, section
 * 9.4).
 *
 * @param type its class, as stored
 * @param at when it happened; empty where that is not told, or told without a zone as pynenc 0.2.3
 *     does
 * @param event the event that it is about
 * @param source the invocation that it is about
 * @param data all that is stored of it, a JSON object; values in it are serialized
 */
public record ConditionContext(
    String type,
    Optional<Instant> at,
    Optional<EventId> event,
    Optional<InvocationId> source,
    String data) {
  /** What kind of context that is. */
  public ContextKind kind() {
    return ContextKind.of(type);
  }
}
