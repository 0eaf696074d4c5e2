package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.StatusText;

/** Draws the mark of a change. */
final class PointMark {
  private PointMark() {}

  static void write(SvgWriter svg, Point point) {
    String colour = StatusText.cssClass(point.segment().status());
    switch (point.shape()) {
      case BAR_START -> {}
      case HOLLOW_CIRCLE -> circle(svg, point, "pt hollow " + colour);
      case DISC -> circle(svg, point, "pt " + colour);
      case SQUARE -> square(svg, point, colour);
      case DIAMOND ->
          path(svg, colour, point.x(), point.y() - point.shape().reach(), "l6 6l-6 6l-6-6z");
      case TRIANGLE -> path(svg, colour, point.x(), point.y() - 5.5, "l5 9.5h-10z");
    }
  }

  private static void circle(SvgWriter svg, Point point, String css) {
    svg.open("circle")
        .attribute("class", css)
        .attribute("cx", point.x())
        .attribute("cy", point.y())
        .attribute("r", point.shape().reach())
        .close();
  }

  private static void square(SvgWriter svg, Point point, String colour) {
    double reach = point.shape().reach();
    svg.open("rect")
        .attribute("class", "pt " + colour)
        .attribute("x", point.x() - reach)
        .attribute("y", point.y() - reach)
        .attribute("width", 2 * reach)
        .attribute("height", 2 * reach)
        .close();
  }

  private static void path(SvgWriter svg, String colour, double x, double y, String shape) {
    svg.open("path")
        .attribute("class", "pt " + colour)
        .attribute("d", "M" + SvgNumber.of(x) + " " + SvgNumber.of(y) + shape)
        .close();
  }
}
