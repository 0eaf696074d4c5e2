package dev.pynmon.application.port.in.access;

import dev.pynmon.domain.access.Actor;
import java.time.Duration;

/** What came of a name and a password. */
public sealed interface SignIn {
  /**
   * They fit.
   *
   * @param actor who it is
   * @param epoch which of the user's sessions this is one of: those of an older epoch have ended
   */
  record SignedIn(Actor actor, long epoch) implements SignIn {}

  /**
   * They do not.
   *
   * @param pause how long the same origin has to wait before it may try this name again; zero at
   *     first
   */
  record Wrong(Duration pause) implements SignIn {}

  /**
   * Nothing was checked: it is too early.
   *
   * @param pause how long until it is not
   */
  record Wait(Duration pause) implements SignIn {}
}
