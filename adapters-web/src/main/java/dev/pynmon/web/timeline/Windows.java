package dev.pynmon.web.timeline;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Preset;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** The windows beside, around and inside a window: where the buttons lead. */
final class Windows {
  /** What stores can hold. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LEAST_ROOM = Duration.ofSeconds(1);

  private final TimeWindow window;

  Windows(TimeWindow window) {
    this.window = window;
  }

  /** Half a window earlier. */
  Optional<TimeWindow> earlier() {
    return moved(step().negated());
  }

  /** Half a window later; none where that would show nothing but the future. */
  Optional<TimeWindow> later(Instant now) {
    return window.to().isBefore(now) ? moved(step()) : Optional.empty();
  }

  /** The middle half; none where that is too short to show anything. */
  Optional<TimeWindow> inside() {
    Duration quarter = window.length().dividedBy(4).truncatedTo(ChronoUnit.MICROS);
    return window.length().compareTo(SHORTEST) <= 0
        ? Optional.empty()
        : within(window.from().plus(quarter), window.to().minus(quarter));
  }

  /** Twice as much. */
  Optional<TimeWindow> around() {
    return within(window.from().minus(step()), window.to().plus(step()));
  }

  /** The shortest preset that is at least as long. */
  Preset preset() {
    return Arrays.stream(Preset.values())
        .filter(preset -> preset.length().compareTo(window.length()) >= 0)
        .findFirst()
        .orElse(Preset.WEEK);
  }

  private Optional<TimeWindow> moved(Duration by) {
    return within(window.from().plus(by), window.to().plus(by));
  }

  private Duration step() {
    Duration half = window.length().dividedBy(2).truncatedTo(ChronoUnit.MICROS);
    return half.isZero() ? LEAST_ROOM : half;
  }

  /** None where time as stores know it ends. */
  private static Optional<TimeWindow> within(Instant from, Instant to) {
    return from.isBefore(FIRST) || to.isAfter(LAST)
        ? Optional.empty()
        : Optional.of(new TimeWindow(from, to));
  }
}
