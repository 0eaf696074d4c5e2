package dev.pynmon.web.orchestrator;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Axis;
import dev.pynmon.domain.timeline.Measures;
import dev.pynmon.domain.timeline.Resolution;
import dev.pynmon.domain.timeline.TimeScale;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.svg.SvgNumber;
import dev.pynmon.web.svg.SvgWriter;
import java.time.Instant;

/**
 * A picture of some runners over a span of time, in the geometry of the timeline: names at the
 * left, round times above, a lane for each. For one thread.
 */
final class LaneChart {
  private static final double LANE = 26;
  private static final double BAR = 14;
  private static final double MARK = 4;
  private static final double AXIS_TEXT = 15;
  private static final double AXIS_LINE = 22;
  private static final double NAME_X = 12;
  private static final double BASELINE = 17;

  private final SvgWriter svg = new SvgWriter();
  private final TimeScale scale;
  private final double height;

  LaneChart(TimeWindow window, int lanes, String label) {
    this.scale = new TimeScale(window);
    this.height = Measures.TOP + lanes * LANE;
    svg.open("svg")
        .attribute("class", "pic service")
        .attribute("width", "100%")
        .attribute("viewBox", "0 0 " + SvgNumber.of(Measures.WIDTH) + " " + SvgNumber.of(height))
        .attribute("role", "group")
        .attribute("aria-label", label)
        .line();
  }

  /**
   * The ground of a lane with its name; lanes first, then {@link #axis}, then what lies on them.
   */
  void lane(int lane, String name, String href) {
    svg.open("rect")
        .attribute("class", lane % 2 == 0 ? "lane" : "lane alt")
        .attribute("y", top(lane))
        .attribute("width", Measures.WIDTH)
        .attribute("height", LANE)
        .close();
    link(href);
    svg.open("text")
        .attribute("class", "tx")
        .attribute("x", NAME_X)
        .attribute("y", top(lane) + BASELINE)
        .text(name)
        .close();
    endLink(href);
    svg.line();
  }

  void axis() {
    text("tm", NAME_X, "UTC");
    for (Axis.Tick tick : Axis.of(scale.window(), Resolution.AUTO).ticks()) {
      line("grid-l", tick.x(), tick.x(), AXIS_LINE, height);
      text(css(tick.anchor()), tick.x(), tick.label());
    }
    line("axis-l", Measures.LEFT, Measures.LEFT + Measures.CONTENT, AXIS_LINE, AXIS_LINE);
    svg.line();
  }

  /** A span of time in a lane. */
  void bar(int lane, Instant from, Instant to, String css, String title, String href) {
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

  /** A moment in a lane. */
  void mark(int lane, Instant at, String css, String title, String href) {
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
  void moment(Instant at, String title) {
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

  Markup done() {
    return svg.close().markup();
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

  private static String css(Axis.Anchor anchor) {
    return switch (anchor) {
      case START -> "tm";
      case MIDDLE -> "tm mid";
      case END -> "tm end";
    };
  }

  private void text(String css, double x, String text) {
    svg.open("text")
        .attribute("class", css)
        .attribute("x", x)
        .attribute("y", AXIS_TEXT)
        .text(text)
        .close();
  }

  private void line(String css, double x1, double x2, double y1, double y2) {
    svg.open("line")
        .attribute("class", css)
        .attribute("x1", x1)
        .attribute("x2", x2)
        .attribute("y1", y1)
        .attribute("y2", y2)
        .close();
  }
}
