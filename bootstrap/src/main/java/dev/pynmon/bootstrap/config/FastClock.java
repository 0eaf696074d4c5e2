package dev.pynmon.bootstrap.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that begins with another one and then goes several times as fast. */
final class FastClock extends Clock {
  private final Clock base;
  private final Instant start;
  private final int speed;

  private FastClock(Clock base, Instant start, int speed) {
    this.base = base;
    this.start = start;
    this.speed = speed;
  }

  static Clock of(Clock base, int speed) {
    return speed == 1 ? base : new FastClock(base, base.instant(), speed);
  }

  @Override
  public Instant instant() {
    return start.plus(Duration.between(start, base.instant()).multipliedBy(speed));
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new FastClock(base.withZone(zone), start, speed);
  }
}
