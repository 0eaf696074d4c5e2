package dev.pynmon.web.access;

import dev.pynmon.domain.access.Actor;
import dev.pynmon.web.error.Problem;
import java.util.Optional;

/** What the door says to a request. */
public sealed interface Entry {
  /** Who sent it; empty when that is not known, or does not matter. */
  default Optional<Actor> actor() {
    return Optional.empty();
  }

  /**
   * It is answered.
   *
   * @param actor who sent it; empty for what stands before the door
   * @param cookie what keeps their session alive, for the answer; "" for nothing
   */
  record Admitted(Optional<Actor> actor, String cookie) implements Entry {}

  /**
   * It is not answered.
   *
   * @param actor who sent it; empty when that is not known
   * @param problem why
   */
  record Refused(Optional<Actor> actor, Problem problem) implements Entry {}

  /** A page that is answered when the visitor has signed in. */
  record SignInFirst() implements Entry {}

  /** A page of somebody else may have made the visitor's browser send it. */
  record Forged() implements Entry {}
}
