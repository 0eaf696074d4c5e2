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
 * @param marks the numbers at the left, from 0; of pictures on one scale the same
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
    return together(List.of(source), filter, categories).getFirst();
  }

  /**
   * Several on one scale, so that they can be compared: a total is as high in each of them. Windows
   * of one length have slices of one length. Cost: the entries and the slices of all.
   */
  public static List<Occupancy> together(
      List<TimelineSource> sources, TimelineFilter filter, Set<OccupancyCategory> categories) {
    if (categories.isEmpty()) {
      return sources.stream().map(source -> empty(Emptiness.NO_CATEGORY)).toList();
    }
    List<OccupancyCounter> counters =
        sources.stream().map(source -> counted(source, filter, categories)).toList();
    int scale = counters.stream().mapToInt(OccupancyCounter::highest).max().orElse(0);
    return counters.stream().map(counter -> of(counter, scale)).toList();
  }

  private static OccupancyCounter counted(
      TimelineSource source, TimelineFilter filter, Set<OccupancyCategory> categories) {
    OccupancyCounter counter = new OccupancyCounter(source, categories);
    counter.count(filter);
    return counter;
  }

  private static Occupancy of(OccupancyCounter counter, int scale) {
    if (counter.isWithoutHistory()) {
      return empty(Emptiness.NO_HISTORY);
    }
    return counter.highest() == 0 ? empty(Emptiness.NOTHING_OCCUPIED) : drawn(counter, scale);
  }

  private static Occupancy drawn(OccupancyCounter counter, int scale) {
    OccupancyDrawer drawer = new OccupancyDrawer(counter, scale);
    return new Occupancy(
        Emptiness.NOT_EMPTY,
        drawer.slices(),
        drawer.tasks(),
        counter.highest(),
        OccupancyDrawer.marks(scale));
  }

  private static Occupancy empty(Emptiness why) {
    return new Occupancy(why, List.of(), List.of(), 0, List.of());
  }
}
