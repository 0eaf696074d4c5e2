package dev.pynmon.application.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock and a stop-watch that a test moves. */
public final class FakeTime extends Clock {
  private Instant now = FakeInvocation.START.plusSeconds(3_600);

  public void pass(Duration span) {
    now = now.plus(span);
  }

  /** A stop-watch that goes with the clock. */
  public long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
