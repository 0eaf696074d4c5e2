package dev.pynmon.domain.rerun;

import dev.pynmon.domain.broker.QueueName;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody wants an invocation to be run again.
 *
 * @param evenIfRegistered true to register another one where the same call is registered already
 * @param queue its queue; empty for the task's own, or else the default
 * @param priority its priority; empty for the task's own, or else 0
 * @param edited the arguments that are to be others: name to the text of a plain JSON value
 */
public record RerunChoice(
    boolean evenIfRegistered,
    Optional<QueueName> queue,
    Optional<Double> priority,
    Map<String, String> edited) {
  /** As the original was, as far as that is known. */
  public static final RerunChoice SAME =
      new RerunChoice(false, Optional.empty(), Optional.empty(), Map.of());

  public RerunChoice {
    edited = Map.copyOf(edited);
  }
}
