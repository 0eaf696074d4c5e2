package dev.pynmon.web.invocation;

import dev.pynmon.domain.why.Reason;

/** Why an invocation cannot be put back, or need not. */
final class RecoverText {
  private RecoverText() {}

  /** A sentence; "" where nobody would think of it. */
  static String of(Reason reason) {
    return switch (reason) {
      case IN_QUEUE, CONSUMERS_UNTOLD, NO_CONSUMER, UNDECLARED_QUEUE, HELD_BACK ->
          "Nothing to put back: a queue holds its message.";
      case AWAITED ->
          "Nothing to put back: others wait for it, so that a runner takes it without a message.";
      case ON_ITS_WAY -> "Not yet: it is without a message for less than a minute.";
      case FAR_BACK -> "Not here: its message may stand further back than was looked.";
      case NO_RECORD -> "No use: no runner can run it without its record.";
      case BROKEN_PAIR -> "No use: nothing that is queued here is ever taken.";
      case TAKEN, PENDING_TOO_LONG, RUNNER_GONE ->
          "Not from here: pynenc's own recovery puts back what a runner left behind.";
      case STRANDED,
          RUNNING,
          SLOW,
          PAUSED,
          MOVING_ON,
          WAITS_FOR_OTHERS,
          WAITS_IN_CIRCLE,
          NOBODY_MOVES_IT,
          STRANGE_STATUS,
          NO_STATUS,
          SUCCEEDED,
          FAILED,
          REFUSED,
          UNKNOWN ->
          "";
    };
  }
}
