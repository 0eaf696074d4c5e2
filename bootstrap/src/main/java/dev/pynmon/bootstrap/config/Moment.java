package dev.pynmon.bootstrap.config;

import dev.pynmon.domain.query.TimeWindow;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as it is typed: an instant, or how long ago it is. */
final class Moment {
  static final String ACCEPTED =
      "an instant such as 2026-11-24T14:45:10Z, or how long ago it was, such as 30m, 2h or 7d";

  static final String COME = "a time that has come: " + ACCEPTED;

  private static final Pattern AGO = Pattern.compile("-?(\\d{1,6})([smhdw])");

  private Moment() {}

  /** The moment; empty when the text is none, or one outside of the years 1 to 9999. */
  static Optional<Instant> parse(String text, Instant now) {
    Matcher ago = AGO.matcher(text);
    try {
      return Optional.of(ago.matches() ? now.minus(span(ago)) : Instant.parse(text))
          .filter(TimeWindow.EVER::contains);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Duration span(Matcher ago) {
    long number = Long.parseLong(ago.group(1));
    return switch (ago.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofDays(7 * number);
    };
  }
}
