package dev.pynmon.web.text;

import java.time.Instant;

/** When something was seen that cannot be told now, in words. */
public final class SeenText {
  private SeenText() {}

  /** "51 s ago, 14:46:11 UTC"; the date in place of the age when that is more than a day. */
  public static String of(Instant at, Instant now) {
    return TimeText.age(at, now) + ", " + TimeText.clock(at) + TimeText.zone(at);
  }
}
