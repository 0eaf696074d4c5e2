package dev.pynmon.web.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as a form field writes it, UTC and to the millisecond: no browser takes more. */
public final class FieldTime {
  private static final Duration ALMOST_A_MILLISECOND = Duration.ofNanos(999_999);
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private FieldTime() {}

  /** The beginning of a window. */
  public static String from(Instant moment) {
    return FIELD.format(moment);
  }

  /** The end of a window, so that nothing of it is lost. */
  public static String to(Instant moment) {
    return FIELD.format(moment.plus(ALMOST_A_MILLISECOND));
  }
}
