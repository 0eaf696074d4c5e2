package dev.pynmon.pictures.file;

import dev.pynmon.pictures.occupancy.OccupancyPicture;
import dev.pynmon.pictures.occupancy.OccupancySvg;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.strip.Strip;
import dev.pynmon.pictures.strip.StripSvg;
import dev.pynmon.pictures.strip.StripText;
import dev.pynmon.pictures.svg.Svg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.timeline.TimelinePicture;
import dev.pynmon.pictures.timeline.TimelineSvg;
import java.util.Optional;

/**
 * A timeline with what belongs to it as a file that any program can show: one below the other, on
 * one scale, without links.
 *
 * @param label what it shows, in a sentence
 * @param strip the longer time, above the lanes
 * @param timeline the lanes
 * @param occupancy what was occupied, below the lanes, with a legend
 */
public record PictureFile(
    String label,
    Optional<StripText> strip,
    TimelinePicture timeline,
    Optional<OccupancyText> occupancy) {
  private static final double GAP = 4;

  /**
   * The file's text.
   *
   * @param style a style sheet for the classes of these pictures, without variables, which many
   *     programs do not know
   */
  public Svg svg(String style) {
    FileLegend legend = FileLegend.of(occupancy);
    double height = occupancyEnd() + legend.height();
    SvgWriter svg = new SvgWriter();
    TimelineSvg.begin(svg, timeline, label, height);
    svg.attribute("xmlns", "http://www.w3.org/2000/svg").leaf("style", style).line();
    ground(svg, height);
    strip.ifPresent(text -> part(svg, 0, () -> StripSvg.alone(svg, text)));
    part(svg, stripHeight(), () -> TimelineSvg.alone(svg, timeline));
    occupancy.ifPresent(text -> part(svg, lanesEnd(), () -> OccupancySvg.alone(svg, text)));
    legend.write(svg, occupancyEnd());
    return svg.close().svg();
  }

  private double stripHeight() {
    return strip.isPresent() ? Strip.HEIGHT + GAP : 0;
  }

  private double lanesEnd() {
    return stripHeight() + timeline.height() + GAP;
  }

  private double occupancyEnd() {
    return lanesEnd() + (occupancy.isPresent() ? OccupancyPicture.HEIGHT + GAP : 0);
  }

  private static void ground(SvgWriter svg, double height) {
    svg.open("rect")
        .attribute("class", "lane")
        .attribute("width", Measures.WIDTH)
        .attribute("height", height)
        .close();
  }

  private static void part(SvgWriter svg, double y, Runnable content) {
    svg.open("g").attribute("transform", "translate(0 " + SvgNumber.of(y) + ")").line();
    content.run();
    svg.close().line();
  }
}
