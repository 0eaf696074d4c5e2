package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.scale.Measures;
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
   * From one place to another; none where these are so near that the mark covers all of it.
   *
   * @param fromX not behind {@code toX}
   */
  public static Optional<CallLine> between(
      InvocationId caller, boolean selected, double fromX, double fromY, double toX, double toY) {
    boolean along = toX - fromX > MARK;
    if (Math.abs(toY - fromY) < SAME_ROW) {
      double y = fromY + BELOW;
      return Optional.of(new CallLine(caller, selected, fromX, fromY + EDGE, y, toX, toY + MARK))
          .filter(line -> along);
    }
    double side = Math.signum(toY - fromY);
    double y = along ? toY : toY - side * MARK;
    double x2 = along ? toX - MARK : fromX;
    return Optional.of(new CallLine(caller, selected, fromX, fromY + side * EDGE, y, x2, y));
  }
}
