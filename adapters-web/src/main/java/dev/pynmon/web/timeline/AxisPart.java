package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.Axis;
import dev.pynmon.domain.timeline.Measures;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.web.svg.SvgWriter;

/** Draws the times above the lanes and their lines through them. */
final class AxisPart {
  private static final double LINE = 22;
  private static final double TEXT = 15;
  private static final double ZONE_X = 12;

  private AxisPart() {}

  static void write(SvgWriter svg, Timeline timeline) {
    text(svg, "tm", ZONE_X, "UTC");
    for (Axis.Tick tick : timeline.axis().ticks()) {
      line(svg, "grid-l", tick.x(), tick.x(), LINE, timeline.height() - 1);
      text(svg, "tm" + anchor(tick.anchor()), tick.x(), tick.label());
    }
    line(svg, "axis-l", Measures.LEFT, Measures.LEFT + Measures.CONTENT, LINE, LINE);
    svg.line();
  }

  /** The class that goes with it, behind another. */
  static String anchor(Axis.Anchor anchor) {
    return switch (anchor) {
      case START -> "";
      case MIDDLE -> " mid";
      case END -> " end";
    };
  }

  private static void text(SvgWriter svg, String css, double x, String text) {
    svg.open("text")
        .attribute("class", css)
        .attribute("x", x)
        .attribute("y", TEXT)
        .text(text)
        .close();
  }

  private static void line(SvgWriter svg, String css, double x1, double x2, double y1, double y2) {
    svg.open("line")
        .attribute("class", css)
        .attribute("x1", x1)
        .attribute("x2", x2)
        .attribute("y1", y1)
        .attribute("y2", y2)
        .close();
  }
}
