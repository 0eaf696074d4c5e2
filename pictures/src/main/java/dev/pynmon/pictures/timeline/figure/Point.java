package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.pictures.svg.Box;

/**
 * A change of status. Each change in the window has one, also where a bar begins.
 *
 * @param segment what it stands for
 * @param shape its mark
 * @param x its middle
 * @param y its middle, that of its row
 */
public record Point(Segment segment, PointShape shape, double x, double y) {
  /** What its mark covers; nothing where the bar is its mark. */
  public Box box() {
    return Box.around(x, y, shape.reach());
  }
}
