package dev.pynmon.web.listing;

import dev.pynmon.domain.task.FailureCause;
import dev.pynmon.pictures.text.SafeText;

/** Why an invocation failed, in one short line. */
final class CauseText {
  private static final int BYTES = 160;

  private CauseText() {}

  /** The type of its exception and what that says. */
  static String of(FailureCause cause) {
    String message = cause.message().isEmpty() ? "" : ": " + cause.message();
    return SafeText.within(cause.exception() + message, BYTES);
  }
}
