package dev.pynmon.pictures.occupancy;

import dev.pynmon.pictures.scale.Axis;
import dev.pynmon.pictures.scale.AxisSvg;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.BarPath;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws what was occupied by task, on the scale of lanes above or with times of its own. */
public final class OccupancySvg {
  private static final double TEXT_X = 12;
  private static final double TITLE_LINE = 22;
  private static final double WHAT_LINE = 36;
  private static final double EMPTY_LINE = 32;
  private static final double LEVEL_X = 208;
  private static final double LEVEL_DOWN = 3.5;

  /** Without lanes the names of lanes need no room, the numbers do. */
  private static final double NUMBERS_LEFT = 176;

  private static final double NUMBERS_WIDTH = 38;

  private static final double AXIS_HEIGHT = 24;

  private final SvgWriter svg;
  private final OccupancyPicture picture;
  private final OccupancyText text;
  private final OccupancyRanks ranks;

  private OccupancySvg(SvgWriter svg, OccupancyText text, OccupancyBasis basis) {
    this.svg = svg;
    this.picture = new OccupancyPicture(text.occupancy(), basis.scale());
    this.text = text;
    this.ranks = basis.ranks();
  }

  private static OccupancySvg own(SvgWriter svg, OccupancyText text) {
    return new OccupancySvg(svg, text, OccupancyBasis.of(List.of(text.occupancy())));
  }

  /** As a part of a page, with links to what was there; its title once more for small screens. */
  public static Svg inPage(OccupancyText text, List<OccupancyLink> links) {
    SvgWriter svg = new SvgWriter();
    svg.open("span").attribute("class", "only-s").text("Occupied " + text.what()).close();
    svg.open("svg")
        .attribute("class", "pic occ")
        .attribute(
            "viewBox",
            "0 0 " + SvgNumber.of(Measures.WIDTH) + " " + SvgNumber.of(OccupancyPicture.HEIGHT))
        .attribute("role", links.isEmpty() ? "img" : "group")
        .attribute("aria-label", text.label())
        .line();
    own(svg, text).write(links);
    return svg.close().line().svg();
  }

  /**
   * As a picture of its own, with times above it, in a frame that scrolls where it is too narrow:
   * the numbers stand behind it once more, to stay beside what is seen of it.
   *
   * @param basis what it has in common with the others of the page
   * @param label what it shows, in a sentence
   * @param fromEnd true when that frame shows its newest end first
   */
  public static Svg withAxis(
      OccupancyText text,
      OccupancyBasis basis,
      String label,
      Axis axis,
      boolean fromEnd,
      List<OccupancyLink> links) {
    double height = AXIS_HEIGHT + OccupancyPicture.HEIGHT;
    SvgWriter svg = new SvgWriter();
    svg.open("div")
        .attribute("class", fromEnd ? "scroll newest occ-frame" : "scroll occ-frame")
        .attribute("tabindex", "0")
        .attribute("role", "region")
        .attribute("aria-label", label)
        .open("div")
        .attribute("class", "tl-grid")
        .open("svg")
        .attribute("class", "pic occ own")
        .attribute(
            "viewBox",
            SvgNumber.of(NUMBERS_LEFT)
                + " 0 "
                + SvgNumber.of(Measures.WIDTH - NUMBERS_LEFT)
                + " "
                + SvgNumber.of(height))
        .attribute("role", links.isEmpty() ? "img" : "group")
        .attribute("aria-label", label)
        .line();
    AxisSvg.write(svg, axis, height);
    svg.open("g").attribute("transform", "translate(0 " + SvgNumber.of(AXIS_HEIGHT) + ")").line();
    OccupancySvg part = new OccupancySvg(svg, text, basis);
    part.bars(links);
    svg.close().close().line();
    part.numbers(height);
    return svg.close().close().line().svg();
  }

  /** In a file, without links. */
  public static void alone(SvgWriter svg, OccupancyText text) {
    own(svg, text).write(List.of());
  }

  private void write(List<OccupancyLink> links) {
    svg.textAt("tx lab", TEXT_X, TITLE_LINE, "Occupied");
    svg.textAt("tm lab", TEXT_X, WHAT_LINE, text.what());
    bars(links);
  }

  private void bars(List<OccupancyLink> links) {
    picture.levels().forEach(this::number);
    svg.line().open("g").attribute("class", Measures.PLOT);
    picture.levels().forEach(this::level);
    svg.line();
    Map<String, BarPath> paths = new TreeMap<>();
    picture
        .parts()
        .forEach(
            part ->
                paths.computeIfAbsent(ranks.css(part.task()), _ -> new BarPath()).add(part.box()));
    paths.forEach((css, path) -> path.write(svg, css));
    svg.textAt("tm mid", Measures.LEFT + Measures.CONTENT / 2, EMPTY_LINE, text.emptiness());
    links.forEach(this::link);
    svg.close().line();
  }

  private void numbers(double height) {
    svg.open("svg")
        .attribute("class", "pic tl-stick numbers")
        .attribute(
            "viewBox",
            SvgNumber.of(NUMBERS_LEFT)
                + " "
                + SvgNumber.of(-AXIS_HEIGHT)
                + " "
                + SvgNumber.of(NUMBERS_WIDTH)
                + " "
                + SvgNumber.of(height))
        .attribute("aria-hidden", "true");
    picture.levels().forEach(this::number);
    svg.close();
  }

  private void level(OccupancyPicture.Level level) {
    svg.open("path")
        .attribute("class", "grid-l")
        .attribute(
            "d",
            "M"
                + SvgNumber.of(Measures.LEFT)
                + " "
                + SvgNumber.of(level.y())
                + "h"
                + SvgNumber.of(Measures.CONTENT))
        .close();
  }

  private void number(OccupancyPicture.Level level) {
    svg.textAt("tm end", LEVEL_X, level.y() + LEVEL_DOWN, String.valueOf(level.count()));
  }

  private void link(OccupancyLink link) {
    svg.open("a")
        .attribute("class", "slot")
        .attribute("href", link.href())
        .leaf("title", link.title())
        .open("rect")
        .attribute("x", link.x())
        .attribute("width", link.width())
        .attribute("height", OccupancyPicture.HEIGHT)
        .close()
        .close()
        .line();
  }
}
