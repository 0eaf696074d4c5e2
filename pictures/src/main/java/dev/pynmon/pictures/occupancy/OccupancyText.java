package dev.pynmon.pictures.occupancy;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.OccupancyCategory;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.domain.timeline.OccupancyTask;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was occupied, in words.
 *
 * @param occupancy what was occupied
 * @param categories what counts as that
 * @param sampled true where it is counted of some of the invocations only
 */
public record OccupancyText(
    Occupancy occupancy, Set<OccupancyCategory> categories, boolean sampled) {
  private static final int MOST_TASKS = 7;
  private static final int NAME = 40;
  private static final int NAME_BYTES = 42;

  /** Of all invocations. */
  public OccupancyText(Occupancy occupancy, Set<OccupancyCategory> categories) {
    this(occupancy, categories, false);
  }

  /** What is counted, for example "by task, pending + running". */
  public String what() {
    return categories.isEmpty()
        ? "nothing is counted"
        : "by task, " + words(" + ") + (sampled ? ", sampled" : "");
  }

  /** The whole in a sentence. */
  public String label() {
    return occupancy.slices().isEmpty()
        ? "Occupied by task: " + emptiness()
        : "Occupied by task, "
            + words(" and ")
            + ": at most "
            + CountText.of(occupancy.highest())
            + " at once"
            + (sampled ? ", sampled" : "");
  }

  /** Why nothing is drawn; "" when something is. */
  public String emptiness() {
    return switch (occupancy.emptiness()) {
      case NOT_EMPTY -> "";
      case NO_CATEGORY -> "No status is chosen to be counted";
      case NO_HISTORY -> "No invocation in this window";
      case NOTHING_OCCUPIED -> "Nothing was " + words(" or ") + " in this window";
    };
  }

  private String words(String between) {
    return Arrays.stream(OccupancyCategory.values())
        .filter(categories::contains)
        .map(OccupancyCategory::code)
        .collect(Collectors.joining(between));
  }

  /**
   * For example "14:02:05 to 14:02:10: at most 5 occupied at once (pending 2, running 3), checkout
   * 3, pack 2".
   */
  static String of(OccupancySlice slice) {
    String counts =
        Arrays.stream(OccupancyCategory.values())
            .filter(category -> slice.of(category) > 0)
            .map(category -> category.code() + " " + CountText.of(slice.of(category)))
            .collect(Collectors.joining(", "));
    return clock(slice)
        + ": at most "
        + CountText.of(slice.total())
        + " occupied at once ("
        + counts
        + "), "
        + tasks(slice);
  }

  /** Several slices in a row. */
  static String of(List<OccupancySlice> slices) {
    int most = slices.stream().mapToInt(OccupancySlice::total).max().orElse(0);
    return MomentText.clock(slices.getFirst().slice().from())
        + " to "
        + MomentText.clock(slices.getLast().slice().to())
        + ": at most "
        + CountText.of(most)
        + " occupied at once";
  }

  /** The tasks of a slice, the largest first, seven at most. */
  public static String tasks(OccupancySlice slice) {
    String named =
        slice.parts().stream()
            .sorted(Comparator.comparingInt(OccupancySlice.Part::count).reversed())
            .limit(MOST_TASKS)
            .map(part -> shortName(part.task()) + " " + CountText.of(part.count()))
            .collect(Collectors.joining(", "));
    return slice.parts().size() > MOST_TASKS ? named + ", …" : named;
  }

  /** Where many are named, so many bytes of each. */
  private static String shortName(OccupancyTask task) {
    return SafeText.within(name(task), NAME_BYTES);
  }

  /** The function of a task. */
  public static String name(OccupancyTask task) {
    return task.task()
        .map(TaskKey::function)
        .map(name -> SafeText.line(name, NAME))
        .orElse("other or not known");
  }

  /** With fractions where slices are shorter than a second. */
  public static String clock(OccupancySlice slice) {
    boolean fine = slice.slice().length().toSeconds() < 1;
    return fine
        ? MomentText.precise(slice.slice().from()) + " to " + MomentText.precise(slice.slice().to())
        : MomentText.clock(slice.slice().from()) + " to " + MomentText.clock(slice.slice().to());
  }
}
