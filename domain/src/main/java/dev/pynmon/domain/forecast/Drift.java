package dev.pynmon.domain.forecast;

/**
 * How fast the number of what waits changes.
 *
 * @param perMinute how many more there are after a minute; below zero where it becomes fewer
 * @param error by how much that may be wrong, either way
 */
public record Drift(double perMinute, double error) {
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
}
