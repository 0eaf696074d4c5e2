package dev.pynmon.web.invocation;

import dev.pynmon.domain.why.Reason;

/** What becomes of an invocation that is run again, and of the new one. */
final class RerunText {
  private RerunText() {}

  static String of(Reason reason) {
    return switch (reason) {
      case IN_QUEUE,
          CONSUMERS_UNTOLD,
          NO_CONSUMER,
          UNDECLARED_QUEUE,
          FAR_BACK,
          AWAITED,
          HELD_BACK,
          ON_ITS_WAY ->
          "Adds a second, independent one; this one still waits, so that the work is done twice,"
              + " unless registration concurrency of its task lets this one stand for it.";
      case STRANDED ->
          "Adds a new one. This one stays as it is, and runs as well once it is put back.";
      case TAKEN, PENDING_TOO_LONG, RUNNING, SLOW, PAUSED, MOVING_ON, WAITS_FOR_OTHERS ->
          "Adds a second, independent one; this one goes on, so that the work is done twice.";
      case RUNNER_GONE ->
          "Adds a second, independent one. Recovery puts this one back as well, so that the work may"
              + " be done twice.";
      case NOBODY_MOVES_IT, WAITS_IN_CIRCLE ->
          "Adds a new one, and calls anew what that calls. This one stays as it is.";
      case SUCCEEDED -> "Adds a new one, which does again what succeeded.";
      case FAILED -> "Adds a new one with the same arguments or others; this one stays FAILED.";
      case REFUSED ->
          "Adds a new one, which concurrency control may refuse as well; this one never runs.";
      case BROKEN_PAIR, NO_RECORD, STRANGE_STATUS, NO_STATUS, UNKNOWN ->
          "Adds a new one; what becomes of this one is not known.";
    };
  }
}
