package dev.pynmon.web.workflow;

import dev.pynmon.domain.timeline.Occupancy;

/**
 * How much of what runs occupied a page has room for.
 *
 * @param boxes how many boxes its pictures may have: one for each task of each slice
 * @param links how many links
 * @param ids how many ids these may name
 * @param rows how many rows its tables may have
 */
record OccupancyRoom(int boxes, int links, int ids, int rows) {
  /** A page of pictures has boxes and links, one of tables rows; both have ids. */
  static OccupancyRoom ofPage() {
    return new OccupancyRoom(2_400, 240, 600, 240);
  }

  /** An equal part for each of so many runs. */
  OccupancyRoom share(int runs) {
    return new OccupancyRoom(boxes / runs, links / runs, ids / runs, rows / runs);
  }

  /** What a run leaves that had so much; all of it where it is left out. */
  OccupancyRoom without(Occupancy occupancy, OccupancyRoom part, boolean table) {
    if (!part.holds(occupancy, table)) {
      return this;
    }
    int slices = occupancy.slices().size();
    return new OccupancyRoom(
        boxes - Math.min(part.boxes, boxes(occupancy)),
        links - Math.min(part.links, slices),
        ids - Math.min(part.ids, ids(occupancy)),
        rows - Math.min(part.rows, slices));
  }

  /** True when there is room for a table, or a picture, of this. */
  boolean holds(Occupancy occupancy, boolean table) {
    return table ? occupancy.slices().size() <= rows : boxes(occupancy) <= boxes;
  }

  boolean hasIds(Occupancy occupancy) {
    return ids(occupancy) <= ids;
  }

  private static int boxes(Occupancy occupancy) {
    return occupancy.slices().stream().mapToInt(slice -> slice.parts().size()).sum();
  }

  private static int ids(Occupancy occupancy) {
    return occupancy.slices().stream().mapToInt(slice -> slice.ids().size()).sum();
  }
}
