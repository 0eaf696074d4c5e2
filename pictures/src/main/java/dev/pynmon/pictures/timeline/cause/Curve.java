package dev.pynmon.pictures.timeline.cause;

import dev.pynmon.pictures.scale.Measures;

/**
 * A cubic curve from one spot of the picture to another.
 *
 * @param from where it begins
 * @param first where it heads to first
 * @param last where it comes from last
 * @param to where it ends
 */
public record Curve(Spot from, Spot first, Spot last, Spot to) {
  /**
   * Where something is.
   *
   * @param x from the left
   * @param y from the top
   */
  public record Spot(double x, double y) {}

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
  public static Curve between(double x1, double y1, double x2, double y2) {
    Spot from = new Spot(x1, y1);
    Spot to = new Spot(x2, y2);
    double span = x2 - x1;
    if (Math.abs(y2 - y1) < SAME_ROW) {
      double top = y1 - bow(Math.abs(span), y1);
      return new Curve(from, new Spot(x1 + span / 4, top), new Spot(x2 - span / 4, top), to);
    }
    double bend = Math.clamp(Math.abs(span) / 2, LEAST_BEND, MOST_BEND);
    return new Curve(from, new Spot(x1 + bend, y1), new Spot(x2 - bend, y2), to);
  }

  private static double bow(double span, double y) {
    double free = Math.max(0, (y - CEILING) / REACH);
    return Math.min(free, Math.clamp(BOW * span, LEAST_BOW, MOST_BOW));
  }
}
