package dev.pynmon.pictures.scale;

import dev.pynmon.domain.query.Micros;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.stream.LongStream;

/**
 * From tick to tick, in UTC.
 *
 * @param least the distance in microseconds, of months the shortest that may occur
 * @param offset where the first tick after 1970 stands
 * @param months how many months of the calendar it is; 0 where it is always as long
 */
record TickStep(long least, long offset, long months) {
  private static final long DAY = 86_400_000_000L;

  /** Weeks: 1970 began on a Thursday. */
  static final TickStep MONDAYS = new TickStep(7 * DAY, 4 * DAY, 0);

  private static final long FIRST_YEAR = 1970;
  private static final long MONTHS = 12;

  static TickStep even(long micros) {
    return new TickStep(micros, 0, 0);
  }

  /** The moments between two others, both included. */
  LongStream between(long from, long to) {
    long first = months == 0 ? Math.ceilDiv(from - offset, least) : firstMonth(from);
    return LongStream.iterate(first, n -> moment(n) <= to, n -> n + 1)
        .map(this::moment)
        .filter(moment -> moment >= from);
  }

  /** The last step of months that is certainly not behind a moment. */
  private long firstMonth(long from) {
    long month =
        Micros.toInstant(from).atOffset(ZoneOffset.UTC).getLong(ChronoField.PROLEPTIC_MONTH);
    return Math.floorDiv(month, months);
  }

  private long moment(long number) {
    return months == 0 ? number * least + offset : Micros.of(month(number * months).toInstant());
  }

  private static ZonedDateTime month(long prolepticMonth) {
    return ZonedDateTime.of((int) FIRST_YEAR, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
        .plusMonths(prolepticMonth - FIRST_YEAR * MONTHS);
  }
}
