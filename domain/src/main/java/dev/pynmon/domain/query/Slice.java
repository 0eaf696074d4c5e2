package dev.pynmon.domain.query;

import java.time.Duration;
import java.time.Instant;

/**
 * What ended in one of the {@value #COUNT} equal parts of a window.
 *
 * @param succeeded how many invocations succeeded in it
 * @param failed how many failed in it
 */
public record Slice(long succeeded, long failed) {
  /** How many slices a window has. */
  public static final int COUNT = 60;

  /** Nothing ended. */
  public static final Slice NONE = new Slice(0, 0);

  /** Both together. */
  public long ended() {
    return succeeded + failed;
  }

  /** What ended in either of two. */
  public Slice plus(Slice other) {
    return new Slice(succeeded + other.succeeded, failed + other.failed);
  }

  /** Which slice of the window a moment in it belongs to; its end belongs to the last. */
  static int index(TimeWindow window, Instant at) {
    long length = Math.max(1, window.length().toMillis());
    long offset = Duration.between(window.from(), at).toMillis();
    return Math.clamp(offset * COUNT / length, 0, COUNT - 1);
  }
}
