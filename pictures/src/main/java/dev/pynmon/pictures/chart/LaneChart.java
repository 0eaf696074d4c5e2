package dev.pynmon.pictures.chart;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.scale.Axis;
import dev.pynmon.pictures.scale.AxisSvg;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import java.time.Instant;

/**
 * A picture of some runners over a span of time, in the geometry of the timeline: names at the
 * left, round times above, a lane for each; behind it the names once more, for screens on which it
 * moves beneath them. For one thread.
 */
public final class LaneChart {
  private static final double LANE = 26;
  private static final double BAR = 14;
  private static final double MARK = 4;
  private static final double AXIS_LINE = 22;
  private static final double NAME_X = 12;
  private static final double BASELINE = 17;
  private static final double STICK = 168;
  private static final String LANES = "service-lanes";

  private final SvgWriter svg = new SvgWriter();
  private final TimeScale scale;
  private final double height;

  /**
   * Begins the picture.
   *
   * @param window what its width stands for
   * @param lanes how many lanes there will be
   * @param label what it shows, in a sentence
   */
  public LaneChart(TimeWindow window, int lanes, String label) {
    this.scale = new TimeScale(window);
    this.height = Measures.TOP + lanes * LANE;
    svg.open("svg")
        .attribute("class", "pic service")
        .attribute("width", "100%")
        .attribute("viewBox", "0 0 " + SvgNumber.of(Measures.WIDTH) + " " + SvgNumber.of(height))
        .attribute("role", "group")
        .attribute("aria-label", label)
        .line()
        .open("g")
        .attribute("id", LANES)
        .line();
  }

  /**
   * The ground of a lane with its name; lanes first, then {@link #axis}, then what lies on them.
   *
   * @param lane its number, from 0 at the top
   * @param href where the name leads; "" for nowhere
   */
  public void lane(int lane, String name, String href) {
    svg.open("rect")
        .attribute("class", lane % 2 == 0 ? "lane" : "lane alt")
        .attribute("y", top(lane))
        .attribute("width", Measures.WIDTH)
        .attribute("height", LANE)
        .close();
    link(href);
    svg.textAt("tx", NAME_X, top(lane) + BASELINE, name);
    endLink(href);
    svg.line();
  }

  /** The times above, behind the lanes and before all that lies on them; to be called once. */
  public void axis() {
    svg.close().line();
    AxisSvg.zone(svg, scale.window());
    AxisSvg.write(svg, Axis.of(scale.window(), Resolution.AUTO), height + 1);
  }

  /**
   * A span of time in a lane.
   *
   * @param css the class that has its colour
   * @param href where it leads; "" for nowhere
   */
  public void bar(int lane, Instant from, Instant to, String css, String title, String href) {
    link(href);
    svg.open("rect")
        .attribute("class", css)
        .attribute("x", scale.x(from))
        .attribute("y", top(lane) + (LANE - BAR) / 2)
        .attribute("width", scale.width(from, to))
        .attribute("height", BAR)
        .leaf("title", title)
        .close();
    endLink(href);
    svg.line();
  }

  /**
   * A moment in a lane.
   *
   * @param css the class that has its colour
   * @param href where it leads; "" for nowhere
   */
  public void mark(int lane, Instant at, String css, String title, String href) {
    link(href);
    svg.open("circle")
        .attribute("class", "pt hollow " + css)
        .attribute("cx", scale.x(at))
        .attribute("cy", top(lane) + LANE / 2)
        .attribute("r", MARK)
        .leaf("title", title)
        .close();
    endLink(href);
    svg.line();
  }

  /** A moment across all lanes. */
  public void moment(Instant at, String title) {
    double x = scale.x(at);
    svg.open("line")
        .attribute("class", "now-l")
        .attribute("x1", x)
        .attribute("x2", x)
        .attribute("y1", AXIS_LINE)
        .attribute("y2", height)
        .leaf("title", title)
        .close()
        .line();
  }

  /** Ends the picture; nothing may be drawn after it. */
  public Svg done() {
    return (svg.close()
        .line()
        .open("svg")
        .attribute("class", "pic tl-stick")
        .attribute("viewBox", "0 0 " + SvgNumber.of(STICK) + " " + SvgNumber.of(height))
        .attribute("aria-hidden", "true")
        .open("use")
        .attribute("href", "#" + LANES)
        .close()
        .close()
        .line()
        .svg());
  }

  private void link(String href) {
    if (!href.isEmpty()) {
      svg.open("a").attribute("href", href);
    }
  }

  private void endLink(String href) {
    if (!href.isEmpty()) {
      svg.close();
    }
  }

  private static double top(int lane) {
    return Measures.TOP + lane * LANE;
  }
}
