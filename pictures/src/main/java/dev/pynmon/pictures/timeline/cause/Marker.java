package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.lane.LaneId;

/**
 * The mark of an event or of a tick. It stands on a bar or in a lane and needs no room of its own.
 *
 * @param cause what it stands for
 * @param lane where it stands
 * @param x its middle, inside the plot
 * @param y its middle
 * @param side where its name stands
 * @param focused true for the event that is looked for
 */
public record Marker(Cause cause, LaneId lane, double x, double y, Side side, boolean focused) {
  /** How wide and high it is. */
  public static final double SIZE = 8;

  /** The longest name, in letters. */
  private static final int LONGEST_NAME = 26;

  /** Where the name of a marker stands. */
  public enum Side {
    /** Behind it. */
    RIGHT,
    /** Before it, since there is no room behind it. */
    LEFT,
    /** Nowhere, since another marker stands there. */
    NOWHERE
  }

  /** Its name as it stands beside it. */
  public String name() {
    return SafeText.line(cause.code(), LONGEST_NAME);
  }

  Marker named(Side where) {
    return new Marker(cause, lane, x, y, where, focused);
  }
}
