package dev.pynmon.domain.why;

import java.util.Locale;

/** What a visitor can do about it. */
public enum Offer {
  /** Register the call once more. */
  RERUN,
  /** Put it back into a queue. */
  RECOVER,
  /** End the run that keeps the scheduler from working. */
  FREE_SCHEDULER;

  /** The word for it in answers to programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
