package dev.pynmon.domain.forecast;

/**
 * When something is reached, and how far off that may be: how fast it goes is known with an error,
 * and what is to come is chance, too, of which again twice the usual error is meant.
 *
 * @param speed how much a minute; more than the error
 * @param error by how much that may be wrong
 * @param variance that of one minute
 */
public record Approach(double speed, double error, double variance) {
  /** That of what happens at a rate, one by one and at random. */
  public static Approach of(Rate rate) {
    return new Approach(rate.perMinute(), rate.perMinute() - rate.least(), rate.perMinute());
  }

  /** After how many minutes so much is done, at that speed. */
  public double about(double distance) {
    return distance / speed;
  }

  /** After how many at the earliest. */
  public double earliest(double distance) {
    return (middle(distance) - half(distance)) / square();
  }

  /** After how many at the latest. */
  public double latest(double distance) {
    return (middle(distance) + half(distance)) / square();
  }

  /** By how much may be off what is done after so many minutes. */
  double off(double minutes) {
    return Math.sqrt(error * error * minutes * minutes + 4 * variance * minutes);
  }

  /** Both are where what is done, and by how much that is off, are the distance together. */
  private double half(double distance) {
    double middle = middle(distance);
    return Math.sqrt(Math.max(0, middle * middle - square() * distance * distance));
  }

  private double middle(double distance) {
    return distance * speed + 2 * variance;
  }

  private double square() {
    return speed * speed - error * error;
  }
}
