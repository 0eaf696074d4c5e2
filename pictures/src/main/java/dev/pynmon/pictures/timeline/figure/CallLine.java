package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Position;
import java.util.Optional;

/**
 * The line from an invocation to the registration of one that it called. It leaves the caller's
 * last change by then upward or downward, goes along to the right, and ends before the mark of the
 * registration. In a row of both it goes along below the bar, whose text it would cross else.
 *
 * @param caller the invocation that called
 * @param selected true when one of the two is selected, so that it is to be seen
 * @param x1 where it begins: at the begin of the caller's bar, or at its mark
 * @param y1 where it begins
 * @param y where it goes along
 * @param x2 how far it goes along; {@code x1} where it does not
 * @param y2 where it ends; {@code y} where it goes along to its end
 */
public record CallLine(
    InvocationId caller, boolean selected, double x1, double y1, double y, double x2, double y2) {
  private static final double SAME_ROW = 1;
  private static final double EDGE = Measures.BAR_HEIGHT / 2;

  /** So far from its middle the mark of a registration ends. */
  private static final double MARK = PointShape.HOLLOW_CIRCLE.reach() + 0.5;

  /** Between the ring round the bar and the next row. */
  private static final double BELOW = 11.5;

  /**
   * From one position to another; none where these are so near that the mark covers all of it.
   *
   * @param from not behind the other
   */
  public static Optional<CallLine> between(
      InvocationId caller, boolean selected, Position from, Position to) {
    boolean along = to.x() - from.x() > MARK;
    double down = to.y() - from.y();
    if (Math.abs(down) < SAME_ROW) {
      double begin = from.y() + EDGE;
      double y = from.y() + BELOW;
      return Optional.of(new CallLine(caller, selected, from.x(), begin, y, to.x(), to.y() + MARK))
          .filter(_ -> along);
    }
    double side = Math.signum(down);
    double begin = from.y() + side * EDGE;
    double y = along ? to.y() : to.y() - side * MARK;
    double x2 = along ? to.x() - MARK : from.x();
    return Optional.of(new CallLine(caller, selected, from.x(), begin, y, x2, y));
  }
}
