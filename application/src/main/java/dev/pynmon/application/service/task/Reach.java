package dev.pynmon.application.service.task;

import dev.pynmon.application.port.in.failure.ShowFailuresUseCase;
import dev.pynmon.application.service.query.Effort;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How far one walk over what failed goes.
 *
 * @param failures so many are found at most
 * @param before how many invocations are passed by until the first is found
 * @param since how many are looked at from then on, those passed by counted
 */
record Reach(int failures, Effort before, Supplier<Effort> since) {
  private static final int MOST = 20_000;

  /** Nobody waits for ever: behind so many it is said that there may be more. */
  private static final int ALL = 1_000_000;

  /** So many nanoseconds from the first on that is found: passing by others costs little. */
  private static final long LONGEST = 1_000_000_000;

  /** For who waits for a page, and may look on. */
  static Reach ofPage(LongSupplier nanos) {
    return new Reach(
        ShowFailuresUseCase.MAX_EARLIER,
        Effort.of(MOST),
        () -> Effort.within(LONGEST, 0, MOST, nanos));
  }

  /** For who waits for all of it. */
  static Reach ofCommand() {
    Effort all = Effort.of(ALL);
    return new Reach(ShowFailuresUseCase.MAX_HELD, all, () -> all);
  }
}
