package dev.pynmon.pictures.timeline.lane;

/**
 * What stands at the left of a lane. Places are those of the base line of a text.
 *
 * @param title the name by which the lane is told from others, as texts and tables have it
 * @param name class of the runner, and its host where the lane above does not say it
 * @param x where the name begins
 * @param y the line of the name
 * @param detail its short id, process and how many share it; may be empty
 * @param place where the detail stands
 * @param detailX where it begins; for {@code BESIDE} where it ends
 * @param detailY the line of the detail
 */
public record LaneLabel(
    String title,
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
    BESIDE
  }
}
