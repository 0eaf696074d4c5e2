package dev.pynmon.bootstrap.attack.visit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long an attack goes on: so many times, so long, or until all is tried. For one attack. */
public final class Budget {
  private final BooleanSupplier left;

  private Budget(BooleanSupplier left) {
    this.left = left;
  }

  public static Budget times(int times) {
    int[] left = {times};
    return new Budget(() -> left[0]-- > 0);
  }

  /** For what ends by itself. */
  public static Budget endless() {
    return new Budget(() -> true);
  }

  public static Budget of(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return new Budget(() -> System.nanoTime() < end);
  }

  /** True when once more is wanted; to be asked before each time. */
  public boolean goesOn() {
    return left.getAsBoolean();
  }
}
