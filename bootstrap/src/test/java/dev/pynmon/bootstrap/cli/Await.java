package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again and again, but not for ever. */
public final class Await {
  private static final long PATIENCE = Duration.ofMinutes(1).toNanos();

  private Await() {}

  /** Waits until this is so; whatever it asks should take some time itself. */
  public static void until(BooleanSupplier there) {
    long start = System.nanoTime();
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime() - start).as("nanoseconds of waiting").isLessThan(PATIENCE);
    }
  }
}
