package dev.pynmon.pictures.occupancy;

import dev.pynmon.domain.timeline.Occupancy;
import dev.pynmon.domain.timeline.OccupancySlice;
import dev.pynmon.domain.timeline.OccupancyTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which colour each task has among all that are shown together: by its rank, the busiest first, so
 * that no two of the first {@value #COLOURS} share one. The same task has another colour where
 * others are shown.
 */
public final class OccupancyRanks {
  /** How many colours there are, beside that of all others. */
  public static final int COLOURS = 12;

  private static final String OTHERS = "r0";
  private static final int WHOLE = 100;

  private final Map<OccupancyTask, Long> occupied;
  private final List<OccupancyTask> ranked;
  private final Map<OccupancyTask, Long> shares;

  private OccupancyRanks(Map<OccupancyTask, Long> occupied) {
    this.occupied = occupied;
    this.ranked =
        occupied.entrySet().stream()
            .filter(entry -> entry.getKey().task().isPresent())
            .sorted(Map.Entry.<OccupancyTask, Long>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(COLOURS)
            .toList();
    this.shares = shares();
  }

  /** In hundredths, together {@value #WHOLE}: those that lack least of one more are rounded up. */
  private Map<OccupancyTask, Long> shares() {
    long total = occupied.values().stream().mapToLong(Long::longValue).sum();
    Map<OccupancyTask, Long> whole = new LinkedHashMap<>();
    Map<OccupancyTask, Long> rest = new LinkedHashMap<>();
    for (OccupancyTask task : total == 0 ? List.<OccupancyTask>of() : tasks()) {
      long own = task.task().isPresent() ? of(task) : total - ranked();
      whole.put(task, own * WHOLE / total);
      rest.put(task, own * WHOLE % total);
    }
    long missing = WHOLE - whole.values().stream().mapToLong(Long::longValue).sum();
    rest.entrySet().stream()
        .sorted(Map.Entry.<OccupancyTask, Long>comparingByValue().reversed())
        .limit(missing)
        .forEach(most -> whole.merge(most.getKey(), 1L, Long::sum));
    return whole;
  }

  /** Of all that a page shows. Cost: by the parts of their slices. */
  public static OccupancyRanks of(List<Occupancy> shown) {
    Map<OccupancyTask, Long> occupied = new LinkedHashMap<>();
    for (Occupancy one : shown) {
      one.tasks().forEach(task -> occupied.putIfAbsent(task, 0L));
      one.slices().stream()
          .flatMap(slice -> slice.parts().stream())
          .forEach((OccupancySlice.Part part) -> count(occupied, part));
    }
    return new OccupancyRanks(occupied);
  }

  private static void count(Map<OccupancyTask, Long> occupied, OccupancySlice.Part part) {
    occupied.merge(part.task(), (long) part.count(), Long::sum);
  }

  /** The class that has the colour of a task. */
  public String css(OccupancyTask task) {
    int rank = ranked.indexOf(task);
    return rank < 0 ? OTHERS : "r" + (rank + 1);
  }

  /** Those that have a colour of their own, the busiest first, then all others if there are any. */
  public List<OccupancyTask> tasks() {
    Stream<OccupancyTask> rest =
        occupied.size() > ranked.size() ? Stream.of(OccupancyTask.OTHERS) : Stream.empty();
    return Stream.concat(ranked.stream(), rest).toList();
  }

  /** How much of what was occupied this was, for example "31 %"; all of them are 100 %. */
  public String share(OccupancyTask task) {
    long share = shares.getOrDefault(task, 0L);
    return share == 0 ? "< 1 %" : share + " %";
  }

  private long ranked() {
    return ranked.stream().mapToLong(this::of).sum();
  }

  private long of(OccupancyTask task) {
    return occupied.getOrDefault(task, 0L);
  }
}
