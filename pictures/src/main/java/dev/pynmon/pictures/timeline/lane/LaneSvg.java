package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.SafeText;
import java.util.Optional;

/** Draws a lane: its ground, its name, and the line from its runner. */
public final class LaneSvg {
  private LaneSvg() {}

  /**
   * Writes the ground of a lane, its name, and the line from its runner.
   *
   * @param urls where the name leads; empty for a picture without links
   */
  public static void write(SvgWriter svg, Lane lane, Optional<TimelineLinks> urls) {
    svg.open("g").attribute("class", "runner").attribute("data-runner-id", id(lane));
    svg.open("rect")
        .attribute("class", ground(lane))
        .attribute("y", lane.box().top())
        .attribute("width", Measures.WIDTH)
        .attribute("height", lane.box().height())
        .close();
    svg.open("path")
        .attribute("class", "lane-sep")
        .attribute(
            "d", "M0 " + SvgNumber.of(lane.box().bottom()) + "H" + SvgNumber.of(Measures.WIDTH))
        .close();
    lane.bracket().ifPresent(bracket -> bracket(svg, bracket));
    label(svg, lane, urls.map(known -> known.runner(lane.id())).orElse(""));
    svg.close().line();
  }

  /** Where the runner gave its last sign of life; above the bars. */
  public static void silence(SvgWriter svg, Lane lane) {
    lane.silentX()
        .ifPresent(
            x ->
                svg.open("line")
                    .attribute("class", "silent")
                    .attribute("x1", x)
                    .attribute("x2", x)
                    .attribute("y1", lane.box().top() + 2)
                    .attribute("y2", lane.box().bottom() - 2)
                    .leaf("title", SafeText.name(lane.label().name()) + ": last heartbeat")
                    .close()
                    .line());
  }

  /** The key of the lane as the picture names it. */
  public static String id(Lane lane) {
    return SafeText.id(lane.id().value());
  }

  private static String ground(Lane lane) {
    if (lane.kind() == LaneKind.HEADER && lane.box().rows() == 0) {
      return "lane head";
    }
    return lane.box().alternate() ? "lane alt" : "lane";
  }

  private static void bracket(SvgWriter svg, Bracket bracket) {
    String x = SvgNumber.of(bracket.x());
    svg.open("path")
        .attribute("class", "bracket")
        .attribute(
            "d",
            "M"
                + x
                + " "
                + SvgNumber.of(bracket.fromY())
                + "V"
                + SvgNumber.of(bracket.toY())
                + "H"
                + SvgNumber.of(bracket.toX()))
        .close();
  }

  private static void label(SvgWriter svg, Lane lane, String href) {
    LaneLabel label = lane.label();
    boolean strong = lane.kind() != LaneKind.CHILD;
    if (!href.isEmpty()) {
      svg.open("a").attribute("href", href);
    }
    text(svg, strong ? "tx" : "lane-name", label.x(), label.y(), label.name());
    if (!href.isEmpty()) {
      svg.close();
    }
    if (!label.detail().isEmpty()) {
      String css =
          label.place() == LaneLabel.DetailPlace.BESIDE ? "tm end lane-x" : "tm lane-detail";
      text(svg, css, label.detailX(), label.detailY(), label.detail());
    }
  }

  private static void text(SvgWriter svg, String css, double x, double y, String text) {
    svg.textAt(css, x, y, SafeText.name(text));
  }
}
