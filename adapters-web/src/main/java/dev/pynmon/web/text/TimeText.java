package dev.pynmon.web.text;

import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import java.time.Duration;
import java.time.Instant;

/**
 * A moment as pages show it, for the template {@code parts/time}.
 *
 * @param timeIso for the {@code datetime} attribute: ISO with offset, to the microsecond
 * @param timeTitle date, clock and zone in full
 * @param timeAge how long ago, the date when that is more than a day, or how far ahead
 * @param timeFar true where that is a date, which says little without the clock
 * @param timeClock hours, minutes and seconds, to the microsecond for whoever wants that
 * @param timeDay the date with a blank behind it when it is not of today; else ""
 */
public record TimeText(
    String timeIso,
    String timeTitle,
    String timeAge,
    boolean timeFar,
    String timeClock,
    String timeDay) {
  /** Two clocks differ by less: so far ahead it was just now. */
  private static final Duration JUST_NOW = Duration.ofSeconds(10);

  /**
   * The moment of something that a store tells, as seen now. One that is still to come was dated by
   * a clock that is ahead of ours.
   */
  public static TimeText of(Instant moment, Instant now) {
    boolean isAhead = isAhead(moment, now);
    String exactly = MomentText.exactly(moment);
    return new TimeText(
        iso(moment),
        isAhead ? exactly + ", ahead of this monitor's clock" : exactly,
        isAhead
            ? DurationText.rough(Duration.between(now, moment)) + " ahead"
            : age(moment.isAfter(now) ? now : moment, now),
        !isAhead && MomentText.isFar(moment, now),
        ClockDigits.areExact() ? precise(moment) : clock(moment),
        MomentText.day(moment, now));
  }

  /**
   * Whether the clock that dated this is ahead of ours, as seen by a page that began now: what was
   * read later is newer.
   */
  public static boolean isAhead(Instant moment, Instant now) {
    return moment.isAfter(now) && moment.isAfter(WrittenAt.since(now).plus(JUST_NOW));
  }

  /** ISO with offset, as Python writes it. */
  public static String iso(Instant moment) {
    return MomentText.iso(moment);
  }

  /** Date and clock to the microsecond. */
  public static String full(Instant moment) {
    return MomentText.full(moment);
  }

  /** Date and clock to the second, as sentences have it, with the zone. */
  public static String dated(Instant moment) {
    return MomentText.date(moment) + " " + MomentText.clock(moment) + MomentText.zone(moment);
  }

  /** The zone of the page, to stand behind a clock: {@code " UTC"}, {@code " CEST"}. */
  public static String zone(Instant moment) {
    return MomentText.zone(moment);
  }

  /** Hours, minutes and seconds. */
  public static String clock(Instant moment) {
    return MomentText.clock(moment);
  }

  /** The same, behind the date for a moment that is not of today. */
  public static String clock(Instant moment, Instant now) {
    return MomentText.day(moment, now) + clock(moment);
  }

  /** Hours, minutes and seconds to the microsecond. */
  public static String precise(Instant moment) {
    return MomentText.precise(moment);
  }

  /** The date. */
  public static String date(Instant moment) {
    return MomentText.date(moment);
  }

  /** How long ago in words; the date when it is more than a day. */
  public static String age(Instant moment, Instant now) {
    return MomentText.age(moment, now);
  }
}
