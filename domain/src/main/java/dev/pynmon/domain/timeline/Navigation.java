package dev.pynmon.domain.timeline;

import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where one can go from a window. What is made around moments that a store holds does not lead
 * beyond the times that pynenc can write, which nobody could ask for.
 *
 * @param earlier half a window back
 * @param later half a window on; empty where the window reaches the present
 * @param wider twice as long around the same middle
 * @param narrower half as long around the same middle; empty where it would be too short
 * @param latest as long, ending now
 */
public record Navigation(
    TimeWindow earlier,
    Optional<TimeWindow> later,
    TimeWindow wider,
    Optional<TimeWindow> narrower,
    TimeWindow latest) {
  /** Nothing shorter is offered: pynenc writes times to the microsecond. */
  static final Duration SHORTEST = Duration.ofMillis(1);

  private static final Duration LEAST_PAD = Duration.ofSeconds(1);
  private static final Duration NEARBY = Duration.ofSeconds(5);
  private static final int PAD_SHARE = 10;
  private static final long MILLI = 1_000;
  private static final long LONE_PAD = 100 * MILLI;
  private static final long LEAST_CLOSE = 50 * MILLI;
  private static final long MOST_CLOSE = 750 * MILLI;

  /** The ways from this window. */
  public static Navigation from(TimeWindow window, Instant now) {
    Duration length = atLeast(window.length(), SHORTEST);
    Duration half = length.dividedBy(2);
    Duration quarter = length.dividedBy(4);
    boolean present = window.to().isAfter(now.minus(Surroundings.JUST_NOW));
    boolean tooShort = half.compareTo(SHORTEST) < 0;
    return new Navigation(
        moved(window, half.negated()),
        present ? Optional.empty() : Optional.of(moved(window, half)),
        new TimeWindow(window.from().minus(half), window.to().plus(half)),
        tooShort
            ? Optional.empty()
            : Optional.of(new TimeWindow(window.from().plus(quarter), window.to().minus(quarter))),
        new TimeWindow(now.minus(length), now));
  }

  /**
   * The window of an invocation: all its changes, a tenth more on both sides, a second at least.
   */
  public static Optional<TimeWindow> around(List<Instant> changes) {
    Optional<Instant> first = changes.stream().min(Instant::compareTo);
    return first.map(
        from -> {
          Instant to = changes.stream().max(Instant::compareTo).orElse(from);
          Duration pad = atLeast(Duration.between(from, to).dividedBy(PAD_SHARE), LEAST_PAD);
          return TimeWindow.within(from.minus(pad), to.plus(pad));
        });
  }

  /**
   * The window of a moment of interest: all that belongs to it and 15 % more on both sides, from 50
   * to 750 ms; around one moment alone 100 ms. Moments count to the millisecond, which is all that
   * a browser knows of them, so that whoever asks gets the same window; its ends are exact, to the
   * microsecond. (Pynmon does the same: milliseconds in, microseconds out.)
   *
   * @param moments one at least
   */
  public static TimeWindow closeAround(List<Instant> moments) {
    Instant from = Collections.min(moments).truncatedTo(ChronoUnit.MILLIS);
    Instant to = Collections.max(moments).truncatedTo(ChronoUnit.MILLIS);
    long length = Micros.of(to) - Micros.of(from);
    long pad = length == 0 ? LONE_PAD : Math.clamp(length * 15 / 100, LEAST_CLOSE, MOST_CLOSE);
    return TimeWindow.within(from.minus(pad, ChronoUnit.MICROS), to.plus(pad, ChronoUnit.MICROS));
  }

  /** The window of an event by itself: what went on five seconds before and after it. */
  public static TimeWindow nearby(Instant event) {
    return TimeWindow.within(event.minus(NEARBY), event.plus(NEARBY));
  }

  private static Duration atLeast(Duration length, Duration least) {
    return length.compareTo(least) < 0 ? least : length;
  }

  private static TimeWindow moved(TimeWindow window, Duration by) {
    return new TimeWindow(window.from().plus(by), window.to().plus(by));
  }
}
