package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells what was counted, slice by slice. */
final class OccupancySlices {
  /** So many tasks have parts of their own. */
  private static final int MOST_TASKS = 12;

  private final OccupancyCounter counter;
  private final List<Fullest> fullest;
  private final List<TaskKey> own;
  private final boolean others;
  private final List<List<InvocationId>> ids;

  OccupancySlices(OccupancyCounter counter, List<Fullest> fullest) {
    this.counter = counter;
    this.fullest = fullest;
    Map<Optional<TaskKey>, Long> sums = new HashMap<>();
    fullest.forEach(
        slice ->
            slice.byTask().forEach((task, count) -> sums.merge(task, (long) count, Long::sum)));
    List<TaskKey> occupied =
        sums.entrySet().stream()
            .filter(entry -> entry.getKey().isPresent())
            .sorted(
                Comparator.comparingLong((Map.Entry<Optional<TaskKey>, Long> e) -> -e.getValue())
                    .thenComparing(entry -> entry.getKey().orElseThrow()))
            .map(entry -> entry.getKey().orElseThrow())
            .toList();
    own = occupied.stream().limit(MOST_TASKS).toList();
    others = occupied.size() > MOST_TASKS || sums.containsKey(Optional.<TaskKey>empty());
    ids = ids();
  }

  List<OccupancyTask> tasks() {
    Stream<OccupancyTask> rest = others ? Stream.of(OccupancyTask.OTHERS) : Stream.empty();
    return Stream.concat(own.stream().map(OccupancyTask::of), rest).toList();
  }

  private List<List<InvocationId>> ids() {
    List<List<InvocationId>> lists =
        IntStream.range(0, counter.slices())
            .<List<InvocationId>>mapToObj(_ -> new ArrayList<>())
            .toList();
    for (OccupancyCounter.SliceSpan span : counter.spans()) {
      for (int slice = span.first(); slice <= span.last(); slice++) {
        if (counter.inAllOf(slice) <= OccupancySlice.MOST_IDS) {
          lists.get(slice).add(span.id());
        }
      }
    }
    return lists;
  }

  List<OccupancySlice> slices() {
    return IntStream.range(0, counter.slices())
        .filter(slice -> fullest.get(slice).total() > 0)
        .mapToObj(this::slice)
        .toList();
  }

  private OccupancySlice slice(int slice) {
    TimeWindow window =
        new TimeWindow(
            Micros.toInstant(counter.begin(slice)), Micros.toInstant(counter.begin(slice + 1)));
    Fullest full = fullest.get(slice);
    return new OccupancySlice(
        slice, window, full.total(), full.byCategory(), parts(full), ids.get(slice));
  }

  private List<OccupancySlice.Part> parts(Fullest full) {
    List<OccupancySlice.Part> parts = new ArrayList<>();
    int below = 0;
    for (OccupancyTask task : tasks()) {
      int count = task.task().map(full::of).orElse(full.total() - below);
      if (count > 0) {
        parts.add(new OccupancySlice.Part(task, count));
        below += count;
      }
    }
    return parts;
  }
}
