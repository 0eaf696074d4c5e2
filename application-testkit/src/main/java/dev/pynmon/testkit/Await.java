package dev.pynmon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks again and again, but not for ever. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Whoever asked without a pause would keep a processor from what is waited for. */
  private static final long PAUSE_NANOS = Duration.ofMillis(2).toNanos();

  private Await() {}

  /** Waits until this is so. */
  public static void until(BooleanSupplier there) {
    within(PATIENCE, there);
  }

  /** Waits until this is so, which may take no longer than that. */
  public static void within(Duration patience, BooleanSupplier there) {
    long start = System.nanoTime();
    while (!there.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("how long it was waited for")
          .isLessThan(patience);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
