package dev.pynmon.application.service.query;

import java.util.function.BooleanSupplier;

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

  /** Whether it goes on behind so many. */
  public boolean goesOn(long lookedAt) {
    return lookedAt < least || lookedAt < most && hasTime.getAsBoolean();
  }
}
