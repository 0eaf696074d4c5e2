package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.List;

/**
 * What an invocation did on one lane without a break.
 *
 * @param lane the lane
 * @param row its row in the lane, from 0
 * @param box what its bars and changes cover, in the height of a bar: the place of a ring
 * @param bars oldest first; those of a piece touch
 * @param points oldest first
 */
public record Piece(LaneId lane, int row, Box box, List<Bar> bars, List<Point> points) {
  public Piece {
    bars = List.copyOf(bars);
    points = List.copyOf(points);
  }

  /** The same with these bars. */
  Piece with(List<Bar> named) {
    return new Piece(lane, row, box, named, points);
  }
}
