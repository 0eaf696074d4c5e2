package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Position;

/**
 * A cubic curve from one position to another.
 *
 * @param from where it begins
 * @param first where it heads to first
 * @param last where it comes from last
 * @param to where it ends
 */
public record Curve(Position from, Position first, Position last, Position to) {
  private static final double SAME_ROW = 1;
  private static final double BOW = 0.4;
  private static final double LEAST_BOW = 18;
  private static final double MOST_BOW = 56;
  private static final double LEAST_BEND = 12;
  private static final double MOST_BEND = 60;

  /** A curve goes three quarters of the way to where it heads to. */
  private static final double REACH = 0.75;

  /** The lowest line of the axis' texts: nothing bows into them. */
  private static final double CEILING = Measures.TOP - 6;

  /** In a row it bows upward; to another row it leaves to the right and arrives from the left. */
  public static Curve between(Position from, Position to) {
    double span = to.x() - from.x();
    if (Math.abs(to.y() - from.y()) < SAME_ROW) {
      double top = from.y() - bow(Math.abs(span), from.y());
      Position first = new Position(from.x() + span / 4, top);
      return new Curve(from, first, new Position(to.x() - span / 4, top), to);
    }
    double bend = Math.clamp(Math.abs(span) / 2, LEAST_BEND, MOST_BEND);
    Position first = new Position(from.x() + bend, from.y());
    return new Curve(from, first, new Position(to.x() - bend, to.y()), to);
  }

  private static double bow(double span, double y) {
    double free = Math.max(0, (y - CEILING) / REACH);
    return Math.min(free, Math.clamp(BOW * span, LEAST_BOW, MOST_BOW));
  }
}
