package dev.pynmon.web.listing;

import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.pictures.text.SafeText;

/** Why an invocation failed, in one short line. */
final class CauseText {
  private static final int BYTES = 160;

  private CauseText() {}

  /** The type of its exception and what that says. */
  static String of(FailureCause cause) {
    return SafeText.within(cause.text(), BYTES);
  }
}
