package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a generation took over: a line through its lane with a flag that has its number.
 *
 * @param turn whose generation begins
 * @param number the number
 * @param line what the line covers
 * @param box what the flag covers
 */
public record Flag(LaneTurn turn, int number, Box line, Box box) {
  private static final double WIDTH = 14;
  private static final double HEIGHT = 9;
  private static final double LINE = 1.25;

  /** So far to each side a mark of a lost heartbeat reaches, and so far below the lane's top. */
  private static final double LOSS_REACH = 7;

  private static final double BELOW_LOSS = 9;

  /**
   * The flags of a lane. Such as would cover others are left out.
   *
   * @param losses where marks of lost heartbeats stand: a flag hangs below one that is near
   */
  public static List<Flag> of(Lane lane, List<Double> losses) {
    List<Flag> flags = new ArrayList<>();
    double last = Measures.LEFT;
    for (int i = 1; i < lane.turns().size(); i++) {
      double x = lane.turns().get(i).x();
      if (x - last >= WIDTH) {
        flags.add(of(lane, i, isFree(x, losses) ? 1 : BELOW_LOSS));
        last = x;
      }
    }
    return flags;
  }

  /** What it covers. */
  public List<Box> boxes() {
    return List.of(line, box);
  }

  private static boolean isFree(double x, List<Double> losses) {
    return losses.stream()
        .noneMatch(loss -> loss > x - LOSS_REACH && loss < x + WIDTH + LOSS_REACH);
  }

  /** At the right edge it flies to the left. */
  private static Flag of(Lane lane, int number, double down) {
    LaneTurn turn = lane.turns().get(number);
    double left = turn.x() + WIDTH > Measures.WIDTH ? turn.x() - WIDTH : turn.x();
    LaneBox box = lane.box();
    return new Flag(
        turn,
        number + 1,
        new Box(turn.x() - LINE / 2, box.top() + 1, LINE, box.height() - 2),
        new Box(left, box.top() + down, WIDTH, HEIGHT));
  }
}
