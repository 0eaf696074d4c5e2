package dev.pynmon.domain.why;

import dev.pynmon.domain.id.InvocationId;

/** What is known of the message of an invocation that is to run. */
public sealed interface Message {
  /**
   * It waits.
   *
   * @param place where
   * @param takers who takes from there
   */
  record Waits(QueuePlace place, Takers takers) implements Message {}

  /**
   * It has none, and needs none.
   *
   * @param waiter who waits for the invocation, so that a runner takes it without
   */
  record NotNeeded(InvocationId waiter) implements Message {}

  /** What else there is to say where none was found. */
  enum None implements Message {
    /** It may be on its way, or was just taken: its status is young, or changed meanwhile. */
    ON_ITS_WAY,
    /** Twice none was found, and nobody waits for it. */
    STRANDED,
    /** The invocation has no record. */
    NO_RECORD,
    /** More messages wait than are looked at. */
    FAR_BACK
  }
}
