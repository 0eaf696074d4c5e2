package dev.pynmon.bootstrap.attack.visit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Time that goes by on purpose: what is measured here is time, and load has a rate. */
public final class Pace {
  private Pace() {}

  public static void pause(Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  /** How long it took until this holds; more than the patience when it did not. */
  public static Duration until(Duration patience, BooleanSupplier holds) {
    long start = System.nanoTime();
    while (!holds.getAsBoolean() && System.nanoTime() - start <= patience.toNanos()) {
      pause(Duration.ofMillis(50));
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
