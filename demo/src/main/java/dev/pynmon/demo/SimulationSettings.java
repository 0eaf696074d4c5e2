package dev.pynmon.demo;

import java.time.Duration;

/**
 * How a simulation is made.
 *
 * @param seed two simulations of one seed and start are the same
 * @param invocationsPerDay how many invocations there are a day, about
 * @param history how much of the past is there at the start
 * @param retention how long what has ended is kept
 */
public record SimulationSettings(
    long seed, int invocationsPerDay, Duration history, Duration retention) {
  public static final int USUAL_VOLUME = 30_000;

  /** Below this little happens but what crons call. */
  public static final int LEAST_VOLUME = 10_000;

  /** A day of so many takes about 300 MB of heap. */
  public static final int MOST_VOLUME = 100_000;

  public SimulationSettings {
    if (invocationsPerDay < LEAST_VOLUME || invocationsPerDay > MOST_VOLUME) {
      throw new IllegalArgumentException("no such volume: " + invocationsPerDay);
    }
  }

  /** A day of the past, kept for a day. */
  public static SimulationSettings usual(long seed) {
    return new SimulationSettings(seed, USUAL_VOLUME, Duration.ofDays(1), Duration.ofDays(1));
  }

  /** How many times as much as usual happens. */
  double volume() {
    return (double) invocationsPerDay / USUAL_VOLUME;
  }
}
