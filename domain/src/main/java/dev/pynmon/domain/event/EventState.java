package dev.pynmon.domain.event;

import java.util.Locale;

/** What came of an event. */
public enum EventState {
  /** It started an invocation. */
  TRIGGERED,
  /** A condition was met, but nothing was started. */
  MATCHED,
  /** No condition was met. */
  UNMATCHED;

  private final String value = name().toLowerCase(Locale.ROOT);

  /** The word that pages print. */
  public String value() {
    return value;
  }
}
