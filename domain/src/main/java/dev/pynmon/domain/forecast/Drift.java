package dev.pynmon.domain.forecast;

/**
 * How fast the number of what waits changes.
 *
 * @param perMinute how many more there are after a minute; below zero where it becomes fewer
 * @param error by how much that may be wrong, either way
 */
public record Drift(double perMinute, double error) {
  /**
   * That of what came and went in the same time: both counts have their errors.
   *
   * @param in how often something came
   * @param out how often something left
   */
  public static Drift of(Rate in, Rate out) {
    double minutes = Rate.minutes(in.within());
    return new Drift(
        in.perMinute() - out.perMinute(),
        Rate.error(in.count().plus(out.count()).value()) / minutes);
  }

  double least() {
    return perMinute - error;
  }

  double most() {
    return perMinute + error;
  }

  /** True when both agree as far as their errors go. */
  boolean agrees(Drift other) {
    return Math.abs(perMinute - other.perMinute) <= Math.hypot(error, other.error);
  }
}
