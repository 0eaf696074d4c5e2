package dev.pynmon.pictures.scale;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.MomentText;

/** Draws times above a picture and their lines through it. */
public final class AxisSvg {
  private static final double LINE = 22;
  private static final double TEXT = 15;
  private static final double ZONE_X = 12;

  private AxisSvg() {}

  /** Says of which zone the times are, where the names of lanes stand. */
  public static void zone(SvgWriter svg, TimeWindow window) {
    svg.textAt("tm", ZONE_X, TEXT, MomentText.zone(window.to()).strip());
  }

  /**
   * Writes the times.
   *
   * @param height how high the picture is
   */
  public static void write(SvgWriter svg, Axis axis, double height) {
    for (Axis.Tick tick : axis.ticks()) {
      line(svg, "grid-l", tick.x(), tick.x(), LINE, height - 1);
      svg.textAt("tm" + anchor(tick.anchor()), tick.x(), TEXT, tick.label());
    }
    line(svg, "axis-l", Measures.LEFT, Measures.LEFT + Measures.CONTENT, LINE, LINE);
    svg.line();
  }

  /** The class that goes with it, behind another. */
  public static String anchor(Axis.Anchor anchor) {
    return switch (anchor) {
      case START -> "";
      case MIDDLE -> " mid";
      case END -> " end";
    };
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
