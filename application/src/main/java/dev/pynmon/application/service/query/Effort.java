package dev.pynmon.application.service.query;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How far a list is looked through for one page.
 *
 * @param least so many items in any case
 * @param most never more
 * @param hasTime whether more than the least may be looked at, as long as it says so
 */
public record Effort(int least, int most, BooleanSupplier hasTime) {
  /** So many items, however long it takes. */
  public static Effort of(int most) {
    return new Effort(most, most, () -> true);
  }

  /**
   * So many, and more from now on until this span is over.
   *
   * @param nanos measures how long it takes
   * @param span in nanoseconds
   */
  public static Effort within(long span, int least, int most, LongSupplier nanos) {
    long begun = nanos.getAsLong();
    return new Effort(least, most, () -> nanos.getAsLong() - begun < span);
  }

  /** Whether it goes on behind so many. */
  public boolean goesOn(long lookedAt) {
    return lookedAt < least || lookedAt < most && hasTime.getAsBoolean();
  }
}
