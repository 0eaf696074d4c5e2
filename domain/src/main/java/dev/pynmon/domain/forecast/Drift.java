package dev.pynmon.domain.forecast;

/**
 * How fast the number of what waits changes.
 *
 * @param perMinute how many more there are after a minute; below zero where it becomes fewer
 * @param error by how much that may be wrong, either way
 * @param variance that of the change of one minute, as far as it is chance
 */
public record Drift(double perMinute, double error, double variance) {
  /**
   * That of a change.
   *
   * @param change how many more there were
   * @param variance that of the change: where it is chance, how many came and went
   * @param minutes in which time
   */
  static Drift of(double change, double variance, double minutes) {
    return new Drift(change / minutes, Rate.error(variance) / minutes, variance / minutes);
  }

  /** At the least. */
  public double least() {
    return perMinute - error;
  }

  /** At the most. */
  public double most() {
    return perMinute + error;
  }

  /** True when both agree as far as their errors go. */
  boolean agrees(Drift other) {
    return Math.abs(perMinute - other.perMinute) <= Math.hypot(error, other.error);
  }

  /** The same as a way towards none. */
  Approach ahead() {
    return new Approach(-perMinute, error, variance);
  }
}
