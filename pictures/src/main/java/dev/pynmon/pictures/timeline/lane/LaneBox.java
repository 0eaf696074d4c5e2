package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.pictures.scale.Measures;

/**
 * Where a lane lies; lanes follow one another without a gap.
 *
 * @param top its upper side
 * @param height from its upper to its lower side
 * @param rows how many rows it has; none in a header of a runner that did nothing itself
 * @param alternate true for every second lane, which has another ground; hues belong to statuses,
 *     never to runners or hosts
 */
public record LaneBox(double top, double height, int rows, boolean alternate) {
  /** The lower side. */
  public double bottom() {
    return top + height;
  }

  /** Half way down. */
  public double middle() {
    return top + height / 2;
  }

  /** Half way down a row: the rows together stand in the middle of the lane. */
  public double middleOf(int row) {
    double firstRow = middle() - Math.max(rows, 1) * Measures.ROW_PITCH / 2;
    return firstRow + (row + 0.5) * Measures.ROW_PITCH;
  }
}
