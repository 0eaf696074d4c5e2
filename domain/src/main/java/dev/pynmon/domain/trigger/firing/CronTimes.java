package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.trigger.firing.CronField.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * When a cron expression is due, in UTC, read as croniter does for pynenc: five fields or a
 * nickname such as {@code @daily}; lists, steps, names, ranges also over the end ({@code 22-2}), 7
 * for Sunday, {@code ?} for any day, {@code L} for the last of a month; where both the day of the
 * month and that of the week are restricted, one of them is enough. One that allows all of them,
 * such as {@code 0-6}, restricts nothing only where the other has a star in it. Workdays ({@code
 * 15W}), the n-th or last of a weekday ({@code 5#2}, {@code L5}) and what a hash chooses are not
 * read.
 */
public final class CronTimes {
  private static final int LONGEST = 200;

  /** The 29th of February may be eight years away. */
  private static final int MAX_DAYS = 9 * 366;

  private static final Map<String, String> NICKNAMES =
      Map.of(
          "@midnight", "0 0 * * *",
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@weekly", "0 0 * * 0",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");

  private final List<CronField> fields;
  private final boolean isEither;

  private CronTimes(List<CronField> fields, boolean isEither) {
    this.fields = List.copyOf(fields);
    this.isEither = isEither;
  }

  /** The times of an expression; empty when it cannot be read. */
  public static Optional<CronTimes> of(String expression) {
    if (expression.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = expression.toLowerCase(Locale.ROOT);
    String[] texts = NICKNAMES.getOrDefault(lower, lower).strip().split("[ \\t]+");
    List<CronField> fields = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (texts.length == Kind.values().length) {
        CronField.read(kind, texts[kind.ordinal()]).ifPresent(fields::add);
      }
    }
    return Optional.of(fields)
        .filter(all -> all.size() == Kind.values().length)
        .map(all -> new CronTimes(all, isEither(all, texts)));
  }

  private static boolean isEither(List<CronField> fields, String[] texts) {
    int day = Kind.DAY.ordinal();
    int weekday = Kind.WEEKDAY.ordinal();
    return fields.get(day).restricts(Kind.DAY, texts[weekday])
        && fields.get(weekday).restricts(Kind.WEEKDAY, texts[day]);
  }

  /** When it is due next; empty for what is not within nine years. */
  public Optional<Instant> after(Instant moment) {
    LocalDateTime from = utc(moment).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    return search(from, 1, this::earliest);
  }

  /** When it was due last, the newest first, so many times at most. */
  public List<Instant> before(Instant moment, int count) {
    List<Instant> times = new ArrayList<>();
    Optional<Instant> last = before(moment);
    while (last.isPresent() && times.size() < count) {
      times.add(last.get());
      last = before(last.get());
    }
    return times;
  }

  private Optional<Instant> before(Instant moment) {
    LocalDateTime from = utc(moment).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
    return search(from, -1, this::latest);
  }

  private static LocalDateTime utc(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  /**
   * Goes from day to day.
   *
   * @param from the first moment that counts
   * @param way forwards 1, backwards -1
   * @param inDay the time of a day that is nearest to that from which on any counts
   */
  private Optional<Instant> search(
      LocalDateTime from, int way, Function<LocalTime, Optional<LocalTime>> inDay) {
    LocalTime end = way > 0 ? LocalTime.MIN : LocalTime.of(23, 59);
    for (int days = 0; days < MAX_DAYS; days++) {
      LocalDate day = from.toLocalDate().plusDays((long) way * days);
      Optional<LocalTime> time =
          isOn(day) ? inDay.apply(days == 0 ? from.toLocalTime() : end) : Optional.empty();
      if (time.isPresent()) {
        return Optional.of(day.atTime(time.get()).toInstant(ZoneOffset.UTC));
      }
    }
    return Optional.empty();
  }

  private boolean isOn(LocalDate day) {
    CronField days = field(Kind.DAY);
    CronField weekdays = field(Kind.WEEKDAY);
    boolean isDay =
        days.values().get(day.getDayOfMonth())
            || days.last() && day.getDayOfMonth() == day.lengthOfMonth();
    boolean isWeekday = weekdays.values().get(day.getDayOfWeek().getValue() % 7);
    return field(Kind.MONTH).values().get(day.getMonthValue())
        && (isEither ? isDay || isWeekday : isDay && isWeekday);
  }

  private Optional<LocalTime> earliest(LocalTime from) {
    BitSet minutes = field(Kind.MINUTE).values();
    BitSet hours = field(Kind.HOUR).values();
    int minute = minutes.nextSetBit(from.getMinute());
    if (hours.get(from.getHour()) && minute >= 0) {
      return Optional.of(LocalTime.of(from.getHour(), minute));
    }
    int hour = hours.nextSetBit(from.getHour() + 1);
    return hour < 0 ? Optional.empty() : Optional.of(LocalTime.of(hour, minutes.nextSetBit(0)));
  }

  private Optional<LocalTime> latest(LocalTime from) {
    BitSet minutes = field(Kind.MINUTE).values();
    BitSet hours = field(Kind.HOUR).values();
    int minute = minutes.previousSetBit(from.getMinute());
    if (hours.get(from.getHour()) && minute >= 0) {
      return Optional.of(LocalTime.of(from.getHour(), minute));
    }
    int hour = hours.previousSetBit(from.getHour() - 1);
    return hour < 0 ? Optional.empty() : Optional.of(LocalTime.of(hour, minutes.length() - 1));
  }

  private CronField field(Kind kind) {
    return fields.get(kind.ordinal());
  }
}
