package dev.pynmon.domain.timeline;

import java.util.List;
import java.util.Set;

/**
 * How many invocations waited and ran at once, slice by slice and by task: of each slice the moment
 * at which most did.
 *
 * @param emptiness why nothing is shown, or that something is
 * @param slices oldest first, only those in which something was occupied
 * @param tasks the tasks that have parts of their own, most occupied first; the others last
 * @param highest the greatest total
 * @param length how many slices the window has
 */
public record Occupancy(
    Emptiness emptiness,
    List<OccupancySlice> slices,
    List<OccupancyTask> tasks,
    int highest,
    int length) {
  public Occupancy {
    slices = List.copyOf(slices);
    tasks = List.copyOf(tasks);
  }

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

  /** Counts what is in these categories. Cost: n log n by the entries, and the slices. */
  public static Occupancy of(
      TimelineSource source, TimelineFilter filter, Set<OccupancyCategory> categories) {
    if (categories.isEmpty()) {
      return empty(Emptiness.NO_CATEGORY);
    }
    OccupancyCounter counter = new OccupancyCounter(source, categories);
    List<Fullest> fullest = counter.count(filter);
    if (counter.isWithoutHistory()) {
      return empty(Emptiness.NO_HISTORY);
    }
    return highest(fullest) == 0 ? empty(Emptiness.NOTHING_OCCUPIED) : counted(counter, fullest);
  }

  private static Occupancy counted(OccupancyCounter counter, List<Fullest> fullest) {
    OccupancySlices slices = new OccupancySlices(counter, fullest);
    return new Occupancy(
        Emptiness.NOT_EMPTY, slices.slices(), slices.tasks(), highest(fullest), counter.slices());
  }

  private static int highest(List<Fullest> fullest) {
    return fullest.stream().mapToInt(Fullest::total).max().orElse(0);
  }

  private static Occupancy empty(Emptiness why) {
    return new Occupancy(why, List.of(), List.of(), 0, 0);
  }
}
