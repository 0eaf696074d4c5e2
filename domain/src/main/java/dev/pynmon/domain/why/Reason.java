package dev.pynmon.domain.why;

import java.util.Locale;

/** Why an invocation is where it is, in one word of a closed list. */
public enum Reason {
  /** Its message waits in a queue from which a runner takes. */
  IN_QUEUE,
  /** Its message waits, and what can be read does not tell who takes from its queue. */
  CONSUMERS_UNTOLD,
  /** Its message waits in a queue from which no active runner takes. */
  NO_CONSUMER,
  /** Its message waits in a queue that the broker does not declare, and nobody takes from it. */
  UNDECLARED_QUEUE,
  /** Others wait for it, so that the next runner takes it, whatever stands in queues. */
  AWAITED,
  /** Concurrency control put it back, since another one of its task is pending or running. */
  HELD_BACK,
  /** It has no message yet, or none any more, for less than a minute. */
  ON_ITS_WAY,
  /** It has no message, and nobody waits for it: no runner ever takes it. */
  STRANDED,
  /** It was not found among the messages that were looked at; others stand behind them. */
  FAR_BACK,
  /** It has no record: no runner could run it. */
  NO_RECORD,
  /** What is registered here is never queued: pynenc and its plugin do not fit. */
  BROKEN_PAIR,
  /** A runner took it, and has not begun it. */
  TAKEN,
  /** A runner took it, and did not begin it for longer than is configured. */
  PENDING_TOO_LONG,
  /** It runs, as long as its task usually does, as far as that is known. */
  RUNNING,
  /** It runs, for longer than nearly all of its task. */
  SLOW,
  /** The runner that was at it counts as dead. */
  RUNNER_GONE,
  /** It waits for other invocations. */
  WAITS_FOR_OTHERS,
  /** It waits for one that waits for it. */
  WAITS_IN_CIRCLE,
  /** Its runner holds it still. */
  PAUSED,
  /** It is between two statuses for a moment. */
  MOVING_ON,
  /** It is in a status from which pynenc never moves it on. */
  NOBODY_MOVES_IT,
  /** It is in a status that no supported pynenc writes. */
  STRANGE_STATUS,
  /** The orchestrator knows nothing of it. */
  NO_STATUS,
  /** It came to its end. */
  SUCCEEDED,
  /** It came to its end with an exception. */
  FAILED,
  /** Concurrency control ended it before it ran. */
  REFUSED,
  /** A component that would tell cannot be read. */
  UNKNOWN;

  /** The word for it in answers to programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
