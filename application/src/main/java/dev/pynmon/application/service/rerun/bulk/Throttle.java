package dev.pynmon.application.service.rerun.bulk;

import java.time.Duration;
import java.util.function.LongSupplier;

/** So many a minute and no more. For one thread. */
final class Throttle {
  private final long interval;
  private final LongSupplier nanos;
  private long due;

  Throttle(int perMinute, LongSupplier nanos) {
    this.interval = Duration.ofMinutes(1).toNanos() / perMinute;
    this.nanos = nanos;
    this.due = nanos.getAsLong();
  }

  /** How long until the next one; not positive when it may be now. */
  Duration left() {
    return Duration.ofNanos(due - nanos.getAsLong());
  }

  /** One was done. A pause is not made up for. */
  void done() {
    due = Math.max(due, nanos.getAsLong() - interval) + interval;
  }
}
