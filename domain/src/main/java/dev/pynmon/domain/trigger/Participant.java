package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import java.time.Instant;
import java.util.Optional;

/**
 * What met one condition of a trigger (wire format, section 9.4).
 *
 * @param type the class of its context, as stored
 * @param condition the condition, as stored
 * @param validCondition condition and context together, as stored
 * @param event the event, for a condition on events
 * @param source the invocation, for one on a status, a result or an exception
 * @param at when it happened
 * @param summary pynenc's short words for it, such as {@code status:SUCCESS task:shop.pay}; may be
 *     empty
 */
public record Participant(
    String type,
    Optional<String> condition,
    Optional<String> validCondition,
    Optional<EventId> event,
    Optional<InvocationId> source,
    Optional<Instant> at,
    String summary) {
  private static final String CODE_IS = "code:";

  /** The code of the event, as pynenc sums it up; empty where it does not say one. */
  public Optional<String> code() {
    return Optional.of(summary)
        .filter(any -> kind() == ContextKind.EVENT && any.startsWith(CODE_IS))
        .map(said -> said.substring(CODE_IS.length()))
        .filter(code -> !code.isEmpty());
  }

  /** What kind of context that is. */
  public ContextKind kind() {
    return ContextKind.of(type);
  }
}
