package dev.pynmon.domain.timeline;

import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What went on in a longer time around a window.
 *
 * @param range the longer time
 * @param sample its changes; of a busy one an even choice of {@value #MAX_CHANGES}
 */
public record Surroundings(TimeWindow range, HistorySample sample) {
  /** No more changes are told; of a busier time they are an even choice. */
  public static final int MAX_CHANGES = 3_000;

  private static final List<Duration> LENGTHS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(7),
          Duration.ofDays(28),
          Duration.ofDays(84),
          Duration.ofDays(364));

  /** How many windows fit in at least. */
  private static final int LEAST = 8;

  /** Whoever asked for a window up to the present did so a moment ago. */
  public static final Duration JUST_NOW = Duration.ofSeconds(1);

  /**
   * A round length of time up to the present where the window lies in it, so that it stays the same
   * wherever in it one goes; else as much before the window as behind it.
   */
  public static TimeWindow around(TimeWindow window, Instant now) {
    Duration length = length(window.length());
    Instant latest = window.to().isAfter(now.minus(JUST_NOW)) ? window.to() : now;
    Instant earliest = latest.minus(length);
    boolean recent = !window.from().isBefore(earliest.plus(window.length()));
    Instant middle = window.from().plus(window.length().dividedBy(2));
    Instant from = recent ? earliest : middle.minus(length.dividedBy(2));
    return within(from, from.plus(length), window);
  }

  private static Duration length(Duration window) {
    Duration least = window.multipliedBy(LEAST);
    return LENGTHS.stream()
        .filter(length -> length.compareTo(least) >= 0)
        .findFirst()
        .orElse(least);
  }

  /** No time that no store can hold, but always the window. */
  private static TimeWindow within(Instant from, Instant to, TimeWindow window) {
    Instant first = earlier(window.from(), TimeWindow.EVER.from());
    Instant last = later(window.to(), TimeWindow.EVER.to());
    return new TimeWindow(from.isBefore(first) ? first : from, to.isAfter(last) ? last : to);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
