package dev.pynmon.domain.orchestrator;

import dev.pynmon.domain.value.PythonTime;
import java.time.Instant;

/** A cycle of the atomic service in Python's numbers: seconds as doubles, times to microseconds. */
final class Cycle {
  private final double interval;
  private final double now;
  private final Instant start;

  Cycle(double interval, Instant now) {
    this.interval = interval;
    this.now = PythonTime.toUnixSeconds(now);
    this.start = moment(floorDivide(this.now, interval) * interval);
  }

  double interval() {
    return interval;
  }

  double now() {
    return now;
  }

  Instant start() {
    return start;
  }

  double startSeconds() {
    return PythonTime.toUnixSeconds(start);
  }

  Instant end() {
    return moment(startSeconds() + interval);
  }

  /** How far the cycle has gone, by the remainder alone. */
  double remainder() {
    return now % interval;
  }

  static Instant moment(double seconds) {
    return PythonTime.ofUnixSeconds(seconds).orElse(Instant.EPOCH);
  }

  /** Python's {@code //} on positive floats. */
  static double floorDivide(double number, double divisor) {
    double quotient = (number - number % divisor) / divisor;
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }
}
