package dev.pynmon.pictures.text;

import dev.pynmon.domain.value.PythonTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in words and digits, in the {@linkplain WrittenZone zone} of whoever reads them. */
public final class MomentText {
  private static final DateTimeFormatter DATE = format("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTE = format("HH:mm");
  private static final DateTimeFormatter NEAR = format("d MMM HH:mm");
  private static final DateTimeFormatter FAR = format("d MMM uuuu HH:mm");
  private static final DateTimeFormatter CLOCK = format("HH:mm:ss");
  private static final DateTimeFormatter MICROS = format("HH:mm:ss.SSSSSS");
  private static final DateTimeFormatter ZONE = format("zzz");

  private static final String UTC = " UTC";
  private static final Duration DAY = Duration.ofDays(1);

  /** Two clocks, and what was read a moment after the page began, differ by less. */
  private static final Duration JUST_NOW = Duration.ofSeconds(-1);

  private MomentText() {}

  /** ISO with offset, as Python writes it. */
  public static String iso(Instant moment) {
    return PythonTime.format(moment);
  }

  /** Date and clock to the microsecond. */
  public static String full(Instant moment) {
    return date(moment) + " " + precise(moment);
  }

  /**
   * The same with its zone, and what it is in UTC where that is another: {@code … CET
   * (13:45:10.123456 UTC)}.
   */
  public static String exactly(Instant moment) {
    String utc = isUtc() ? "" : " (" + MICROS.format(moment.atZone(ZoneOffset.UTC)) + UTC + ")";
    return full(moment) + zone(moment) + utc;
  }

  /** The zone, to stand behind a clock: {@code " UTC"}, {@code " CEST"}. */
  public static String zone(Instant moment) {
    return isUtc() ? UTC : " " + written(ZONE, moment);
  }

  private static boolean isUtc() {
    return WrittenZone.get().equals(ZoneOffset.UTC);
  }

  private static String written(DateTimeFormatter format, Instant moment) {
    return format.format(moment.atZone(WrittenZone.get()));
  }

  /** Hours, minutes and seconds. */
  public static String clock(Instant moment) {
    return written(CLOCK, moment);
  }

  /** Hours, minutes and seconds to the microsecond. */
  public static String precise(Instant moment) {
    return written(MICROS, moment);
  }

  /** The date. */
  public static String date(Instant moment) {
    return written(DATE, moment);
  }

  /** In short, to the minute: {@code 14:45}, {@code 24 Nov 14:45} or {@code 24 Nov 2025 14:45}. */
  public static String shortly(Instant moment, Instant now) {
    LocalDate then = local(moment);
    LocalDate today = local(now);
    if (then.equals(today)) {
      return written(MINUTE, moment);
    }
    return written(then.getYear() == today.getYear() ? NEAR : FAR, moment);
  }

  /** How long ago in words, {@code 14 m ago}; the date when it is a day or more. */
  public static String age(Instant moment, Instant now) {
    if (isFar(moment, now)) {
      return date(moment);
    }
    Duration age = Duration.between(moment, now);
    return age.compareTo(JUST_NOW) <= 0
        ? "in " + DurationText.rough(age.negated())
        : DurationText.rough(age.abs()) + " ago";
  }

  /** A day or more away. */
  public static boolean isFar(Instant moment, Instant now) {
    return Duration.between(moment, now).abs().compareTo(DAY) >= 0;
  }

  /** The date with a blank behind it; "" for a moment of today, of which the clock says enough. */
  public static String day(Instant moment, Instant now) {
    return local(moment).equals(local(now)) ? "" : date(moment) + " ";
  }

  private static LocalDate local(Instant moment) {
    return moment.atZone(WrittenZone.get()).toLocalDate();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
