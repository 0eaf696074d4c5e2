package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.triggermap.TriggerMap;
import java.util.List;

/**
 * Where the parts of a map stand: columns of conditions, triggers and tasks, rank by rank to the
 * right.
 *
 * @param map the map
 * @param heads what stands above its columns
 * @param boxes its parts, as the tabulator key goes through them; without lines that pass by
 * @param lines the lines between them
 * @param width the width of the picture
 * @param height the height of the picture
 */
record MapPicture(
    TriggerMap map,
    List<MapHead> heads,
    List<MapBox> boxes,
    List<MapLine> lines,
    double width,
    double height) {
  MapPicture {
    heads = List.copyOf(heads);
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /** Gives each part its place. */
  static MapPicture of(TriggerMap map) {
    return new MapLayout(map).picture();
  }
}
