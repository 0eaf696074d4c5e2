package dev.pynmon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks again and again, but not for ever. */
public final class Await {
  /** What comes at all is there by then, however busy the machine is. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Whoever asked without a pause would keep a processor from what is waited for. */
  private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

  private Await() {}

  /** Waits until this is so. */
  public static void until(BooleanSupplier there) {
    long start = System.nanoTime();
    while (!there.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("how long it was waited for")
          .isLessThan(PATIENCE);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
