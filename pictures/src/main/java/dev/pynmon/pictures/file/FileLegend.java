package dev.pynmon.pictures.file;

import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.pictures.occupancy.OccupancyRanks;
import dev.pynmon.pictures.occupancy.OccupancyText;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.SvgWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which colour is which task, in as many rows as that takes.
 *
 * @param ranks the colours
 * @param items in the order of the tasks
 */
record FileLegend(OccupancyRanks ranks, List<Item> items) {
  private static final double ROW = 16;
  private static final double LEAST_ITEM = 110;
  private static final double LETTER = 7;
  private static final double ITEM_SPARE = 34;
  private static final double SQUARE = 10;
  private static final double TEXT_LEFT = 16;
  private static final double TEXT_LINE = 9;

  FileLegend {
    items = List.copyOf(items);
  }

  /**
   * A task with its colour.
   *
   * @param task the task
   * @param x its left side
   * @param row from 0
   */
  record Item(OccupancyTask task, double x, int row) {}

  static FileLegend of(Optional<OccupancyText> occupancy) {
    OccupancyRanks ranks =
        OccupancyRanks.of(occupancy.map(OccupancyText::occupancy).stream().toList());
    List<Item> items = new ArrayList<>();
    double x = Measures.LEFT;
    int row = 0;
    for (OccupancyTask task : ranks.tasks()) {
      if (x + width(task) > Measures.WIDTH) {
        x = Measures.LEFT;
        row++;
      }
      items.add(new Item(task, x, row));
      x += width(task);
    }
    return new FileLegend(ranks, items);
  }

  private static double width(OccupancyTask task) {
    return Math.max(LEAST_ITEM, LETTER * OccupancyText.name(task).length() + ITEM_SPARE);
  }

  double height() {
    return items.isEmpty() ? 0 : (items.getLast().row() + 1) * ROW;
  }

  void write(SvgWriter svg, double top) {
    items.forEach(item -> write(svg, item, top + item.row() * ROW));
  }

  private void write(SvgWriter svg, Item item, double y) {
    svg.open("rect")
        .attribute("class", ranks.css(item.task()))
        .attribute("x", item.x())
        .attribute("y", y)
        .attribute("width", SQUARE)
        .attribute("height", SQUARE)
        .close()
        .textAt("tm", item.x() + TEXT_LEFT, y + TEXT_LINE, OccupancyText.name(item.task()))
        .line();
  }
}
