package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.domain.timeline.Cause;
import dev.pynmon.domain.timeline.TickCause;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.Position;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.List;

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

  /** From one swatch before it to the next, and how many there are at most. */
  static final double SWATCH_PITCH = 6;

  private static final int MOST_SWATCHES = 4;

  /** The ring round the one that is looked for goes so far around it. */
  static final double RING = 3;

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

  /** Its middle. */
  Position at() {
    return new Position(x, y);
  }

  /** The kind of condition that it stands for. */
  ContextKind kind() {
    return cause instanceof TickCause ? ContextKind.CRON : ContextKind.EVENT;
  }

  /** What else took part in what it started: each has a swatch before it. */
  List<ContextKind> others() {
    return cause.kinds().stream().filter(one -> one != kind()).limit(MOST_SWATCHES).toList();
  }

  /** What it covers, but for its name. */
  public Box box() {
    double half = SIZE / 2 + (focused ? RING : 0);
    double left = Math.max(half, SIZE / 2 + SWATCH_PITCH * others().size());
    return new Box(x - left, y - half, left + half, 2 * half);
  }

  Marker named(Side where) {
    return new Marker(cause, lane, x, y, where, focused);
  }
}
