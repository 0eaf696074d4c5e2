package dev.pynmon.pictures.strip;

import dev.pynmon.pictures.scale.Axis;
import dev.pynmon.pictures.scale.AxisSvg;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.BarPath;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.timeline.lane.TimelineLinks;
import java.util.Optional;
import java.util.function.Function;

/** Draws the activity of a longer time; each part of it is a link that moves the window there. */
public final class StripSvg {
  private static final double TITLE_LINE = 20;
  private static final double MADE_LINE = 34;
  private static final double TIME_LINE = 47;
  private static final double TEXT_X = 12;
  private static final double GRIP_WIDTH = 4;
  private static final double GRIP_TOP = 12;
  private static final double GRIP_HEIGHT = 14;

  private final SvgWriter svg;
  private final StripText text;
  private final Strip strip;

  private StripSvg(SvgWriter svg, StripText text) {
    this.svg = svg;
    this.text = text;
    this.strip = text.strip();
  }

  /** As a part of a page. */
  public static Svg inPage(StripText text, TimelineLinks urls) {
    SvgWriter svg = new SvgWriter();
    svg.open("div").attribute("class", "body strip");
    svg.open("span").attribute("class", "only-s").text(text.above()).close();
    svg.open("svg")
        .attribute("class", "pic")
        .attribute(
            "viewBox", "0 0 " + SvgNumber.of(Measures.WIDTH) + " " + SvgNumber.of(Strip.HEIGHT))
        .attribute("preserveAspectRatio", "none")
        .attribute("role", "group")
        .attribute("aria-label", text.label())
        .attribute("data-start-time", MomentText.iso(text.strip().range().from()))
        .attribute("data-end-time", MomentText.iso(text.strip().range().to()))
        .line();
    new StripSvg(svg, text).write(Optional.of(urls));
    return svg.close().close().line().svg();
  }

  /** In a file, without links. */
  public static void alone(SvgWriter svg, StripText text) {
    new StripSvg(svg, text).write(Optional.empty());
  }

  private void write(Optional<TimelineLinks> urls) {
    svg.textAt("tx", TEXT_X, TITLE_LINE, text.title());
    svg.textAt("tm", TEXT_X, MADE_LINE, text.made());
    svg.textAt("tm", TEXT_X, TIME_LINE, text.scope());
    svg.open("g").attribute("class", Measures.PLOT).line();
    svg.open("path")
        .attribute("class", "axis-l")
        .attribute(
            "d", "M" + SvgNumber.of(Measures.LEFT) + " 36.5h" + SvgNumber.of(Measures.CONTENT))
        .close()
        .line();
    bars("calm", Strip.Slot::calm);
    bars("trouble", Strip.Slot::trouble);
    strip.axis().ticks().forEach(this::tick);
    brush();
    urls.ifPresent(all -> strip.steps().forEach(step -> step(step, all)));
    svg.close().line();
  }

  private void bars(String css, Function<Strip.Slot, Box> box) {
    BarPath path = new BarPath();
    strip.slots().stream().map(box).forEach(path::add);
    path.write(svg, css);
  }

  private void tick(Axis.Tick tick) {
    svg.textAt("tm" + AxisSvg.anchor(tick.anchor()), tick.x(), TIME_LINE, tick.label());
  }

  private void brush() {
    Box box = strip.brush();
    svg.open("g").attribute("class", "grab");
    rect("brush", box, 2);
    grip(box.x());
    grip(box.right());
    svg.close().line();
  }

  private void grip(double x) {
    rect("grip", new Box(x - GRIP_WIDTH / 2, GRIP_TOP, GRIP_WIDTH, GRIP_HEIGHT), 2);
  }

  private void rect(String css, Box box, double corner) {
    svg.open("rect")
        .attribute("class", css)
        .attribute("x", box.x())
        .attribute("y", box.y())
        .attribute("width", box.width())
        .attribute("height", box.height())
        .attribute("rx", corner)
        .close();
  }

  private void step(Strip.Step step, TimelineLinks urls) {
    Optional<String> href = urls.reachable(step.window());
    if (href.isEmpty()) {
      return;
    }
    svg.open("a")
        .attribute("class", "step")
        .attribute("href", href.get())
        .attribute("data-tl", "step");
    if (step.current()) {
      svg.attribute("aria-current", "true");
    }
    svg.leaf("title", text.of(step));
    svg.open("rect")
        .attribute("x", step.box().x())
        .attribute("width", step.box().width())
        .attribute("height", Strip.HEIGHT)
        .close()
        .close()
        .line();
  }
}
