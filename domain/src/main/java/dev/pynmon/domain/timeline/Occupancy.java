package dev.pynmon.domain.timeline;

import java.util.List;
import java.util.Set;

/**
 * How many invocations waited and ran at once, slice by slice and by task, on the scale of the
 * timeline.
 *
 * @param emptiness why nothing is shown, or that something is
 * @param slices oldest first, only those in which something was occupied
 * @param tasks the tasks that have parts of their own, most occupied first; the others last
 * @param highest the greatest total
 * @param marks the numbers at the left, from 0
 */
public record Occupancy(
    Emptiness emptiness,
    List<OccupancySlice> slices,
    List<OccupancyTask> tasks,
    int highest,
    List<Mark> marks) {
  /** Height of the picture. */
  public static final double HEIGHT = 60;

  /** Where 0 stands. */
  static final double BASE = 54;

  /** How high the greatest total is. */
  static final double PLOT_HEIGHT = 43;

  public Occupancy {
    slices = List.copyOf(slices);
    tasks = List.copyOf(tasks);
    marks = List.copyOf(marks);
  }

  /**
   * A number at the left.
   *
   * @param count the number
   * @param y where it stands
   */
  public record Mark(int count, double y) {}

  /** Why there is nothing to see. */
  public enum Emptiness {
    /** There is something. */
    NOT_EMPTY,
    /** No category is chosen. */
    NO_CATEGORY,
    /** The window holds no invocation. */
    NO_HISTORY,
    /** No invocation was in a chosen category. */
    NOTHING_OCCUPIED
  }

  /** Counts what is in these categories. Cost: the entries and the slices. */
  public static Occupancy of(
      TimelineSource source, TimelineFilter filter, Set<OccupancyCategory> categories) {
    if (categories.isEmpty()) {
      return empty(Emptiness.NO_CATEGORY);
    }
    OccupancyCounter counter = new OccupancyCounter(source, categories);
    counter.count(filter);
    if (counter.isWithoutHistory()) {
      return empty(Emptiness.NO_HISTORY);
    }
    return counter.highest() == 0 ? empty(Emptiness.NOTHING_OCCUPIED) : drawn(counter);
  }

  private static Occupancy drawn(OccupancyCounter counter) {
    OccupancyDrawer drawer = new OccupancyDrawer(counter);
    return new Occupancy(
        Emptiness.NOT_EMPTY,
        drawer.slices(),
        drawer.tasks(),
        counter.highest(),
        OccupancyDrawer.marks(counter.highest()));
  }

  private static Occupancy empty(Emptiness why) {
    return new Occupancy(why, List.of(), List.of(), 0, List.of());
  }
}
