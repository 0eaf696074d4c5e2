package dev.pynmon.domain.search;

import dev.pynmon.domain.query.Moments;
import dev.pynmon.domain.query.TimeWindow;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as visitors write them, in UTC where they do not say how far ahead of it they are. */
final class When {
  static final String ACCEPTED =
      "a time like 2026-11-24, 2026-11-24T14:45:10Z, -2h, now, today or yesterday";

  static final String TODAY = "today";
  static final String YESTERDAY = "yesterday";

  /** As fine as times are. */
  private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(Z|[-+]\\d{2}:\\d{2})?");
  private static final Pattern NAMED_DAY =
      Pattern.compile("(today|yesterday)(Z|[-+]\\d{2}:\\d{2})?");
  private static final Pattern MINUTE =
      Pattern.compile("[^T ]+[T ]\\d{2}:\\d{2}(Z|[-+]\\d{2}:?\\d{2})?");
  private static final Pattern SECOND =
      Pattern.compile("[^T ]+[T ]\\d{2}:\\d{2}:\\d{2}(Z|[-+]\\d{2}:?\\d{2})?");

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Instant now;

  When(Instant now) {
    this.now = now.truncatedTo(ChronoUnit.MICROS);
  }

  /** A moment as a text that is read as just this, to the microsecond. */
  static String text(Instant moment) {
    return MICROS.format(moment);
  }

  /** Between what something lies that compares so with a time; empty for a text that is none. */
  Optional<Bounds<Instant>> bounds(Operator comparison, String text) {
    return comparison == Operator.IS && text.startsWith("-")
        ? read(text)
            .map(ago -> new Extent<>(ago.from(), now))
            .map(since -> since.bounds(comparison))
        : read(text).map(time -> time.bounds(comparison));
  }

  /** The time of a text, as coarse as it is written; empty for a text that is none. */
  Optional<Extent<Instant>> read(String text) {
    return switch (text) {
      case "now" -> Optional.of(Extent.point(now));
      default -> text.startsWith("-") ? ago(text.substring(1)) : named(text).or(() -> dated(text));
    };
  }

  private Optional<Extent<Instant>> named(String text) {
    Matcher day = NAMED_DAY.matcher(text);
    return day.matches()
        ? offset(Optional.ofNullable(day.group(2)).orElse("Z"))
            .map(zone -> day(text.startsWith(TODAY) ? 0 : 1, zone))
        : Optional.empty();
  }

  private static Optional<ZoneOffset> offset(String text) {
    try {
      return Optional.of(ZoneOffset.of(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Extent<Instant> day(int before, ZoneOffset zone) {
    LocalDate day = now.atOffset(zone).toLocalDate().minusDays(before);
    return lasting(day.atStartOfDay(zone).toInstant(), Duration.ofDays(1));
  }

  private Optional<Extent<Instant>> ago(String span) {
    return Spans.read(span)
        .map(ago -> Extent.point(TimeWindow.EVER.nearest(now.minus(ago.from()))));
  }

  private static Optional<Extent<Instant>> dated(String text) {
    return Moments.parse(text).map(moment -> lasting(moment, precision(text)));
  }

  private static Duration precision(String text) {
    if (DAY.matcher(text).matches()) {
      return Duration.ofDays(1);
    }
    if (MINUTE.matcher(text).matches()) {
      return Duration.ofMinutes(1);
    }
    return SECOND.matcher(text).matches() ? Duration.ofSeconds(1) : MICROSECOND;
  }

  private static Extent<Instant> lasting(Instant from, Duration length) {
    return new Extent<>(from, from.plus(length).minus(MICROSECOND));
  }
}
