package dev.pynmon.domain.search;

import dev.pynmon.domain.query.Micros;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spans of time as visitors write them. */
final class Spans {
  static final String ACCEPTED = "a span of time like 250ms, 5s, 1.5m, 2h or 1h30m";

  private static final String PART = "(\\d{1,7}(?:\\.\\d{1,6})?)(ms|s|m|h|d)";
  private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final Pattern EACH = Pattern.compile(PART);
  private static final Pattern WHOLE = Pattern.compile("(?:" + PART + "){1,5}");

  private Spans() {}

  /** A span as a text that is read as just this, to the microsecond. */
  static String text(Duration span) {
    BigDecimal seconds =
        BigDecimal.valueOf(Micros.of(span) % DAY_MICROS).movePointLeft(6).setScale(6);
    return Micros.of(span) / DAY_MICROS + "d" + seconds.toPlainString() + "s";
  }

  /**
   * Between what something lies that compares so with a span; empty for a text that is none. More
   * than 5 s are 5.1 s too, though "5s" alone is all from 5 s on that is less than 6.
   */
  static Optional<Bounds<Duration>> bounds(Operator comparison, String text) {
    return read(text)
        .map(span -> comparison == Operator.IS ? span : Extent.point(span.from()))
        .map(span -> span.bounds(comparison));
  }

  /** The span of a text, as coarse as its last unit; empty for a text that is none. */
  static Optional<Extent<Duration>> read(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    Duration sum =
        EACH.matcher(text).results().map(Spans::part).reduce(Duration.ZERO, Duration::plus);
    Duration unit =
        EACH.matcher(text).results().map(Spans::unit).reduce((_, last) -> last).orElseThrow();
    return Optional.of(new Extent<>(sum, sum.plus(unit).minus(MICROSECOND)));
  }

  private static Duration part(MatchResult part) {
    BigDecimal millis =
        new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(size(part).toMillis()));
    return Duration.of(millis.movePointRight(3).longValue(), ChronoUnit.MICROS);
  }

  /** A part with decimals is as fine as its last one; none is finer than times are. */
  private static Duration unit(MatchResult part) {
    int point = part.group(1).indexOf('.');
    int decimals = point < 0 ? 0 : part.group(1).length() - point - 1;
    long micros = BigDecimal.valueOf(Micros.of(size(part))).movePointLeft(decimals).longValue();
    return Duration.of(Math.max(1, micros), ChronoUnit.MICROS);
  }

  private static Duration size(MatchResult part) {
    return switch (part.group(2)) {
      case "ms" -> Duration.ofMillis(1);
      case "s" -> Duration.ofSeconds(1);
      case "m" -> Duration.ofMinutes(1);
      case "h" -> Duration.ofHours(1);
      default -> Duration.ofDays(1);
    };
  }
}
