package dev.pynmon.domain.timeline;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;

/** A time over which something is told: one that moves on with the clock, or one that stays. */
public sealed interface Period permits Preset, Period.Fixed {
  /** Its window as of now, behind which it does not end. */
  TimeWindow endingAt(Instant now);

  /** True when it ends before now for ever, so that what happens does not belong to it. */
  boolean isOver(Instant now);

  /**
   * From one moment to another, whenever that is looked at.
   *
   * @param window the two; what is to come of it is left out until it has
   */
  record Fixed(TimeWindow window) implements Period {
    /** Whatever came since a moment, and comes. */
    public static Fixed since(Instant moment) {
      return new Fixed(TimeWindow.within(moment, TimeWindow.EVER.to()));
    }

    /** True when no end was chosen. */
    public boolean isOpen() {
      return window.to().equals(TimeWindow.EVER.to());
    }

    @Override
    public TimeWindow endingAt(Instant now) {
      Instant come = now.isBefore(window.from()) ? window.from() : now;
      return isOver(now) ? window : new TimeWindow(window.from(), come);
    }

    @Override
    public boolean isOver(Instant now) {
      return !window.to().isAfter(now);
    }
  }
}
