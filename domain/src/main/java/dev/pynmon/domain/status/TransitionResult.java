package dev.pynmon.domain.status;

import dev.pynmon.domain.id.RunnerId;
import java.util.Optional;

/** What {@link StatusMachine} says about a wished change. */
public sealed interface TransitionResult {
  /**
   * The change is allowed.
   *
   * @param record the record that follows
   */
  record Allowed(StatusRecord record) implements TransitionResult {}

  /**
   * The wished status may not follow the present one.
   *
   * @param from the present status
   * @param to the wished status
   */
  record NotAllowed(InvocationStatus from, KnownStatus to) implements TransitionResult {}

  /**
   * Somebody else owns the invocation.
   *
   * @param owner the present owner, if any
   * @param caller who asked
   */
  record NotOwner(Optional<RunnerId> owner, RunnerId caller) implements TransitionResult {}
}
