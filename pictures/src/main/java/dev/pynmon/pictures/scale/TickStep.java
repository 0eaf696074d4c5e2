package dev.pynmon.pictures.scale;

import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * From tick to tick, as the clocks of a zone tell it.
 *
 * @param least the distance in microseconds, of months the shortest that may occur
 * @param offset where the first tick after 1970 stands
 * @param months how many months of the calendar it is; 0 where it is always as long
 */
record TickStep(long least, long offset, long months) {
  private static final long SECOND = 1_000_000;
  private static final long DAY = 86_400 * SECOND;

  /** Weeks: 1970 began on a Thursday. */
  static final TickStep MONDAYS = new TickStep(7 * DAY, 4 * DAY, 0);

  private static final long FIRST_YEAR = 1970;
  private static final long MONTHS = 12;

  static TickStep even(long micros) {
    return new TickStep(micros, 0, 0);
  }

  /** The moments of a window, both ends included. */
  LongStream between(TimeWindow window, ZoneId zone) {
    return months == 0 ? even(window, zone.getRules()) : calendar(window, zone);
  }

  /**
   * From one change of the clocks to the next they go evenly; behind it they are as much ahead of
   * UTC as it says, so that midnight stays midnight; an hour that comes twice has its ticks twice.
   */
  private LongStream even(TimeWindow window, ZoneRules rules) {
    return Stream.concat(Stream.of(window.from()), changes(window, rules))
        .flatMapToLong(from -> even(from, window.to(), rules));
  }

  private static Stream<Instant> changes(TimeWindow window, ZoneRules rules) {
    return Stream.iterate(
            change(window.from(), window.to(), rules),
            Optional::isPresent,
            change -> change.flatMap(from -> change(from, window.to(), rules)))
        .flatMap(Optional::stream);
  }

  /** When the clocks change next, before an end. */
  private static Optional<Instant> change(Instant from, Instant end, ZoneRules rules) {
    return Optional.ofNullable(rules.nextTransition(from))
        .map(ZoneOffsetTransition::getInstant)
        .filter(change -> change.isBefore(end));
  }

  private LongStream even(Instant from, Instant end, ZoneRules rules) {
    long ahead = rules.getOffset(from).getTotalSeconds() * SECOND;
    long last =
        change(from, end, rules).map(change -> Micros.of(change) - 1).orElse(Micros.of(end));
    long first = Math.ceilDiv(Micros.of(from) + ahead - offset, least);
    return LongStream.iterate(first, n -> n + 1)
        .map(n -> n * least + offset - ahead)
        .takeWhile(moment -> moment <= last);
  }

  private LongStream calendar(TimeWindow window, ZoneId zone) {
    long month = window.from().atZone(zone).getLong(ChronoField.PROLEPTIC_MONTH);
    return LongStream.iterate(Math.floorDiv(month, months), n -> n + 1)
        .map(n -> month(n * months, zone))
        .takeWhile(moment -> moment <= Micros.of(window.to()))
        .filter(moment -> moment >= Micros.of(window.from()));
  }

  private static long month(long prolepticMonth, ZoneId zone) {
    return Micros.of(
        LocalDate.of((int) FIRST_YEAR, 1, 1)
            .plusMonths(prolepticMonth - FIRST_YEAR * MONTHS)
            .atStartOfDay(zone)
            .toInstant());
  }
}
