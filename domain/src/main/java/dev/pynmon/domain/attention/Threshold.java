package dev.pynmon.domain.attention;

import java.time.Duration;

/**
 * From when on a rule finds something.
 *
 * @param unit what it is counted in
 * @param usual what holds unless somebody sets it
 * @param least the smallest that can be set
 * @param most the largest that can be set
 */
public record Threshold(Unit unit, long usual, long least, long most) {
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long MOST_DAYS = 30;
  private static final long MOST_NUMBER = 1_000_000;

  /** What a threshold is counted in. */
  public enum Unit {
    /** Seconds; people write them as 90s, 10m, 2h or 1d. */
    SECONDS,
    /** A number of things. */
    NUMBER
  }

  static Threshold time(Duration usual, Duration least) {
    return new Threshold(Unit.SECONDS, usual.toSeconds(), least.toSeconds(), MOST_DAYS * DAY);
  }

  static Threshold number(long usual) {
    return new Threshold(Unit.NUMBER, usual, 1, MOST_NUMBER);
  }

  /** Whether it can be set to this. */
  public boolean allows(long value) {
    return value >= least && value <= most;
  }
}
