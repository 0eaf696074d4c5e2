package dev.pynmon.web.timeline;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Navigation;
import dev.pynmon.domain.timeline.Preset;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** Where the buttons lead: the ways from a window, as far as an address can hold them. */
final class Windows {
  private final TimeWindow window;
  private final Navigation ways;

  Windows(TimeWindow window, Instant now) {
    this.window = window;
    this.ways = Navigation.from(window, now);
  }

  Optional<TimeWindow> earlier() {
    return inReach(ways.earlier()).filter(this::beginsBefore);
  }

  Optional<TimeWindow> later() {
    return ways.later().flatMap(Windows::inReach).filter(this::endsAfter);
  }

  Optional<TimeWindow> inside() {
    return ways.narrower().flatMap(Windows::inReach);
  }

  Optional<TimeWindow> around() {
    return inReach(ways.wider()).filter(this::beginsBefore).filter(this::endsAfter);
  }

  private boolean beginsBefore(TimeWindow way) {
    return way.from().isBefore(window.from());
  }

  private boolean endsAfter(TimeWindow way) {
    return way.to().isAfter(window.to());
  }

  /** The shortest preset that is at least as long. */
  Preset preset() {
    return Arrays.stream(Preset.values())
        .filter(preset -> preset.length().compareTo(window.length()) >= 0)
        .findFirst()
        .orElse(Preset.WEEK);
  }

  /** None where time as stores know it ends. */
  static Optional<TimeWindow> inReach(TimeWindow window) {
    return TimeWindow.EVER.contains(window.from()) && TimeWindow.EVER.contains(window.to())
        ? Optional.of(exact(window))
        : Optional.empty();
  }

  /** To the microsecond, as pynenc writes. */
  static TimeWindow exact(TimeWindow window) {
    return new TimeWindow(
        window.from().truncatedTo(ChronoUnit.MICROS), window.to().truncatedTo(ChronoUnit.MICROS));
  }
}
