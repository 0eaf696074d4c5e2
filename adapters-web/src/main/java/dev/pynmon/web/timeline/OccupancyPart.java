package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.Measures;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.svg.SvgNumber;
import dev.pynmon.web.svg.SvgWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws what was occupied by task, on the scale of the lanes above. */
final class OccupancyPart {
  private static final double TEXT_X = 12;
  private static final double TITLE_LINE = 22;
  private static final double WHAT_LINE = 36;
  private static final double EMPTY_LINE = 32;
  private static final double MARK_X = 208;
  private static final double MARK_DOWN = 3.5;

  private final SvgWriter svg;
  private final Occupancy occupancy;
  private final OccupancyText text;

  private OccupancyPart(SvgWriter svg, OccupancyText text) {
    this.svg = svg;
    this.occupancy = text.occupancy();
    this.text = text;
  }

  /** As a part of a page, with links to what was there. */
  static Markup inPage(OccupancyText text, List<OccupancyLink> links) {
    SvgWriter svg = new SvgWriter();
    svg.open("svg")
        .attribute("class", "pic occ")
        .attribute(
            "viewBox", "0 0 " + SvgNumber.of(Measures.WIDTH) + " " + SvgNumber.of(Occupancy.HEIGHT))
        .attribute("role", links.isEmpty() ? "img" : "group")
        .attribute("aria-label", text.label())
        .line();
    OccupancyPart part = new OccupancyPart(svg, text);
    part.write();
    links.forEach(part::link);
    return svg.close().line().markup();
  }

  /** In a file, without links. */
  static void alone(SvgWriter svg, OccupancyText text) {
    new OccupancyPart(svg, text).write();
  }

  /** The class that has the colour of a task. */
  static String css(OccupancyTask task) {
    return task.colour() < 0 ? "o-other" : "o" + task.colour();
  }

  private void write() {
    line("tx lab", TEXT_X, TITLE_LINE, "Occupied");
    line("tm lab", TEXT_X, WHAT_LINE, text.what());
    occupancy.marks().forEach(this::mark);
    svg.line();
    Map<String, BarPath> paths = new TreeMap<>();
    occupancy.slices().stream()
        .map(OccupancySlice::parts)
        .flatMap(List::stream)
        .forEach(
            part -> paths.computeIfAbsent(css(part.task()), any -> new BarPath()).add(part.box()));
    paths.forEach((css, path) -> path.write(svg, css));
    line("tm mid", Measures.LEFT + Measures.CONTENT / 2, EMPTY_LINE, text.emptiness());
  }

  private void mark(Occupancy.Mark mark) {
    svg.open("path")
        .attribute("class", "grid-l")
        .attribute(
            "d",
            "M"
                + SvgNumber.of(Measures.LEFT)
                + " "
                + SvgNumber.of(mark.y())
                + "h"
                + SvgNumber.of(Measures.CONTENT))
        .close();
    line("tm end", MARK_X, mark.y() + MARK_DOWN, String.valueOf(mark.count()));
  }

  private void line(String css, double x, double y, String line) {
    if (!line.isEmpty()) {
      svg.open("text")
          .attribute("class", css)
          .attribute("x", x)
          .attribute("y", y)
          .text(line)
          .close();
    }
  }

  private void link(OccupancyLink link) {
    svg.open("a")
        .attribute("class", "slot")
        .attribute("href", link.href())
        .leaf("title", link.title())
        .open("rect")
        .attribute("x", link.x())
        .attribute("width", link.width())
        .attribute("height", Occupancy.HEIGHT)
        .close()
        .close()
        .line();
  }
}
