package dev.pynmon.domain.event;

/** What is asked of something that is true of an event or not. */
public enum Sought {
  /** It does not matter. */
  EITHER,
  /** It must be true. */
  YES,
  /** It must not be. */
  NO;

  /** Whether what is so, or not, is wanted. */
  public boolean takes(boolean so) {
    return this == EITHER || (this == YES) == so;
  }
}
