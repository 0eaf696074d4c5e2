package dev.pynmon.web.text;

import java.time.Instant;
import java.util.function.Function;

/**
 * From one moment to another, with the zone of both: {@code 01:40:00 to 01:50:00 UTC}; with that of
 * each where clocks were changed meanwhile: {@code 02:50:00 CEST to 02:10:00 CET}.
 */
public final class RangeText {
  private RangeText() {}

  /**
   * The two.
   *
   * @param between {@code " to "}
   * @param written how each is written
   */
  public static String of(
      Instant from, Instant to, String between, Function<Instant, String> written) {
    String end = TimeText.zone(to);
    String begin = TimeText.zone(from);
    return written.apply(from)
        + (begin.equals(end) ? "" : begin)
        + between
        + written.apply(to)
        + end;
  }
}
