package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.List;

/**
 * What is drawn of a stay: what an invocation did on one lane without a break.
 *
 * @param lane the lane
 * @param row its row in the lane, from 0
 * @param box what its bars and changes cover, in the height of a bar: the place of a ring
 * @param bars oldest first; those of a stay touch
 * @param points oldest first
 */
public record DrawnStay(LaneId lane, int row, Box box, List<Bar> bars, List<Point> points) {
  public DrawnStay {
    bars = List.copyOf(bars);
    points = List.copyOf(points);
  }

  /** The same with these bars. */
  DrawnStay with(List<Bar> named) {
    return new DrawnStay(lane, row, box, named, points);
  }
}
