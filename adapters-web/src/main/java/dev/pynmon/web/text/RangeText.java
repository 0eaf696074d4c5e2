package dev.pynmon.web.text;

import java.time.Instant;
import java.util.function.Function;

/**
 * From one moment to another, with the zone of both: {@code 01:40:00 to 01:50:00 UTC}; with that of
 * each where clocks were changed meanwhile: {@code 02:50:00 CEST to 02:10:00 CET}.
 */
public final class RangeText {
  private RangeText() {}

  /** The two with the date, of the second where that is another than the first's. */
  public static String dated(Instant from, Instant to, String between) {
    return TimeText.date(from)
        + " "
        + of(
            from,
            to,
            between,
            moment -> moment.equals(from) ? TimeText.clock(from) : TimeText.clock(moment, from));
  }

  /** The two as clocks show them, with their dates where these are not the same. */
  public static String clock(Instant from, Instant to, String between) {
    return TimeText.date(from).equals(TimeText.date(to))
        ? of(from, to, between, TimeText::clock)
        : dated(from, to, between);
  }

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
