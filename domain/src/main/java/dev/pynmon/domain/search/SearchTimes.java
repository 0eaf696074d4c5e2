package dev.pynmon.domain.search;

import dev.pynmon.domain.search.Field.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Says behind each time of a query how far ahead of UTC it is, so that it means the same whoever
 * reads it.
 */
public final class SearchTimes {
  private static final String RANGE = "..";

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  /** Years have four digits. */
  private static final int YEARS = 10_000;

  private static final String QUOTE = String.valueOf(Scanner.QUOTE);

  private final String query;
  private final ZoneId zone;
  private final Instant now;
  private final Scanner scanner;
  private final StringBuilder said = new StringBuilder();
  private int done;

  private SearchTimes(String query, ZoneId zone, Instant now) {
    this.query = query;
    this.zone = zone;
    this.now = now;
    this.scanner = new Scanner(query);
  }

  /**
   * The same query, its times of this zone where they say none; as it is where it is too long, or
   * no query. Cost: by its length.
   *
   * @param now of which day {@code today} is
   */
  public static String in(ZoneId zone, String query, Instant now) {
    try {
      return query.length() > Search.MAX_LENGTH
          ? query
          : new SearchTimes(query, zone, now).placed();
    } catch (BadSearchException _) {
      return query;
    }
  }

  private String placed() {
    while (!scanner.isAtEnd()) {
      if (scanner.isAtQuote()) {
        scanner.quoted();
      } else if (!scanner.takes('(') && !scanner.takes(')')) {
        condition(scanner.word());
      }
    }
    return said.append(query, done, query.length()).toString();
  }

  private void condition(String word) {
    if (!scanner.takesColon()) {
      return;
    }
    int from = scanner.position() - 1;
    if (scanner.isAtQuote()) {
      scanner.quoted();
    } else {
      scanner.value();
    }
    if (Field.of(word).filter(field -> field.kind() == Kind.MOMENT).isPresent()) {
      int to = scanner.position() - 1;
      said.append(query, done, from).append(value(query.substring(from, to)));
      done = to;
    }
  }

  private String value(String text) {
    if (text.startsWith(QUOTE)) {
      return QUOTE + value(text.substring(1, text.length() - 1)) + QUOTE;
    }
    int between = text.indexOf(RANGE);
    if (between >= 0) {
      return time(text.substring(0, between))
          + RANGE
          + end(text.substring(between + RANGE.length()));
    }
    Operator comparison = Operator.before(text);
    String sign = comparison.sign();
    String time = text.substring(sign.length());
    return switch (comparison) {
      case IS -> dayOfSwitch(time).isPresent() ? time(time) + RANGE + end(time) : time(time);
      case MORE, AT_MOST -> sign + end(time);
      case LESS, AT_LEAST -> sign + time(time);
    };
  }

  private String time(String text) {
    return beginning(text).map(from -> name(text, from) + offset(from).getId()).orElse(text);
  }

  /** Behind another offset than that of now today may be another day, and is called by its date. */
  private String name(String text, LocalDateTime from) {
    boolean isNamed = text.equals(When.TODAY) || text.equals(When.YESTERDAY);
    return isNamed
            && !now.atOffset(offset(from)).toLocalDate().equals(LocalDate.ofInstant(now, zone))
        ? from.toLocalDate().toString()
        : text;
  }

  /** The last of a time: of a day on which clocks are changed its last minute, as they are then. */
  private String end(String text) {
    return dayOfSwitch(text)
        .map(day -> day.atTime(LAST_MINUTE))
        .map(last -> last + lastOffset(last).getId())
        .orElseGet(() -> time(text));
  }

  /** A day that has not 24 hours; empty for any other time. */
  private Optional<LocalDate> dayOfSwitch(String text) {
    return beginning(text)
        .filter(_ -> !text.contains(":"))
        .filter(from -> !offset(from).equals(lastOffset(from.with(LAST_MINUTE))))
        .map(LocalDateTime::toLocalDate);
  }

  /** How such a time begins on the clocks of the zone; empty for one that needs no zone. */
  private Optional<LocalDateTime> beginning(String text) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return switch (text) {
      case When.TODAY -> Optional.of(today.atStartOfDay());
      case When.YESTERDAY -> Optional.of(today.minusDays(1).atStartOfDay());
      default -> dated(text.replace(' ', 'T'));
    };
  }

  private static Optional<LocalDateTime> dated(String text) {
    try {
      return Optional.of(
              text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay())
          .filter(local -> local.getYear() > 0 && local.getYear() < YEARS);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** That of the first of an hour that comes twice; of one that is left out, that before it. */
  private ZoneOffset offset(LocalDateTime local) {
    return zone.getRules().getValidOffsets(local).stream()
        .findFirst()
        .orElseGet(() -> zone.getRules().getTransition(local).getOffsetBefore());
  }

  /** That of the second of an hour that comes twice; of one that is left out, that behind it. */
  private ZoneOffset lastOffset(LocalDateTime local) {
    return ZonedDateTime.of(local, zone).withLaterOffsetAtOverlap().getOffset();
  }
}
