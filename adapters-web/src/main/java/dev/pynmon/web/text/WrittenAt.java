package dev.pynmon.web.text;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * When a page is written, which may be long after it began: parts that a store was slow to tell are
 * newer than that. Of the thread that writes, as {@link ClockDigits} are.
 */
public final class WrittenAt {
  private static final ScopedValue<InstantSource> CLOCK = ScopedValue.newInstance();

  private WrittenAt() {}

  /** The time by now, of a page that began then. */
  static Instant since(Instant began) {
    Instant now = CLOCK.isBound() ? CLOCK.get().instant() : began;
    return now.isAfter(began) ? now : began;
  }

  /** What is written by this clock; what is written behind it is as before. */
  public static <T> T by(InstantSource clock, Supplier<T> written) {
    return ScopedValue.where(CLOCK, clock).call(written::get);
  }
}
