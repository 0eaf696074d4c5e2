package dev.pynmon.domain.timeline;

import java.util.List;

/**
 * What an invocation did on one lane without a break.
 *
 * @param lane the lane
 * @param row its row in the lane, from 0
 * @param box what its bars and changes cover, in the height of a bar: the place of a ring
 * @param bars oldest first; those of a chain touch
 * @param points oldest first
 */
public record Chain(LaneId lane, int row, Box box, List<Bar> bars, List<Point> points) {
  public Chain {
    bars = List.copyOf(bars);
    points = List.copyOf(points);
  }
}
