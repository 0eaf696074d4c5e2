package dev.pynmon.pictures.timeline.lane;

/**
 * What stands at the left of a lane. Places are those of the base line of a text.
 *
 * @param name class and short id of the runner
 * @param x where the name begins
 * @param y the line of the name
 * @param detail host, process and thread, of a worker only what differs from its runner; may be
 *     empty
 * @param place where the detail stands
 * @param detailX where it begins; for {@code BESIDE} where it ends
 * @param detailY the line of the detail
 */
public record LaneLabel(
    String name,
    double x,
    double y,
    String detail,
    DetailPlace place,
    double detailX,
    double detailY) {
  /** Where the detail of a lane stands. */
  public enum DetailPlace {
    /** On a line of its own below the name. */
    BELOW,
    /** At the right, on the line of the name. */
    BESIDE,
    /** At the beginning of the plot, on the line of the name. */
    IN_PLOT
  }
}
