package dev.pynmon.web.timeline;

import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.pictures.occupancy.OccupancyColour;
import dev.pynmon.pictures.occupancy.OccupancyPicture;
import dev.pynmon.pictures.occupancy.OccupancySvg;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.strip.Strip;
import dev.pynmon.pictures.strip.StripSvg;
import dev.pynmon.pictures.svg.SvgNumber;
import dev.pynmon.pictures.svg.SvgWriter;
import dev.pynmon.pictures.timeline.TimelineSvg;
import dev.pynmon.web.html.Markup;
import java.util.List;

/** The pictures as a file that has its own colours. */
final class PictureFile {
  private static final double GAP = 4;
  private static final double LEGEND_ROW = 16;
  private static final double LEAST_ITEM = 110;
  private static final double LETTER = 7;
  private static final double ITEM_SPARE = 34;
  private static final double SQUARE = 10;
  private static final double TEXT_LEFT = 16;
  private static final double TEXT_LINE = 9;

  private final SvgWriter svg = new SvgWriter();
  private final TimelineSheet sheet;
  private double y;

  private PictureFile(TimelineSheet sheet) {
    this.sheet = sheet;
  }

  static Markup of(TimelineSheet sheet, String style) {
    return new PictureFile(sheet).write(style);
  }

  private Markup write(String style) {
    double height = height();
    TimelineSvg.begin(svg, sheet.timeline(), sheet.label(), height);
    svg.attribute("xmlns", "http://www.w3.org/2000/svg").leaf("style", style).line();
    svg.open("rect")
        .attribute("class", "lane")
        .attribute("width", Measures.WIDTH)
        .attribute("height", height)
        .close();
    sheet.strip().ifPresent(text -> part(Strip.HEIGHT, () -> StripSvg.alone(svg, text)));
    part(sheet.timeline().height(), () -> TimelineSvg.alone(svg, sheet.timeline()));
    sheet
        .occupancy()
        .ifPresent(text -> part(OccupancyPicture.HEIGHT, () -> OccupancySvg.alone(svg, text)));
    legend();
    return Markup.of(svg.close().svg());
  }

  private double height() {
    double strip = sheet.strip().isPresent() ? Strip.HEIGHT + GAP : 0;
    double occupied = sheet.occupancy().isPresent() ? OccupancyPicture.HEIGHT + GAP : 0;
    return strip + sheet.timeline().height() + GAP + occupied + rows() * LEGEND_ROW;
  }

  private void part(double height, Runnable content) {
    svg.open("g").attribute("transform", "translate(0 " + SvgNumber.of(y) + ")").line();
    content.run();
    svg.close().line();
    y += height + GAP;
  }

  private List<OccupancyTask> tasks() {
    return sheet.occupancy().map(text -> text.occupancy().tasks()).orElse(List.of());
  }

  private int rows() {
    double x = Measures.LEFT;
    int rows = tasks().isEmpty() ? 0 : 1;
    for (OccupancyTask task : tasks()) {
      if (x + width(task) > Measures.WIDTH) {
        x = Measures.LEFT;
        rows++;
      }
      x += width(task);
    }
    return rows;
  }

  private void legend() {
    double x = Measures.LEFT;
    for (OccupancyTask task : tasks()) {
      if (x + width(task) > Measures.WIDTH) {
        x = Measures.LEFT;
        y += LEGEND_ROW;
      }
      item(task, x);
      x += width(task);
    }
  }

  private void item(OccupancyTask task, double x) {
    svg.open("rect")
        .attribute("class", OccupancyColour.css(task))
        .attribute("x", x)
        .attribute("y", y)
        .attribute("width", SQUARE)
        .attribute("height", SQUARE)
        .close();
    svg.textAt("tm", x + TEXT_LEFT, y + TEXT_LINE, OccupancyText.name(task)).line();
  }

  private static double width(OccupancyTask task) {
    return Math.max(LEAST_ITEM, LETTER * OccupancyText.name(task).length() + ITEM_SPARE);
  }
}
