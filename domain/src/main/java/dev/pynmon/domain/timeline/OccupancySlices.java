package dev.pynmon.domain.timeline;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
  private final List<TaskKey> own;
  private final boolean others;
  private final List<List<InvocationId>> ids;

  OccupancySlices(OccupancyCounter counter) {
    this.counter = counter;
    List<TaskKey> occupied =
        counter.byTask().entrySet().stream()
            .filter(entry -> entry.getKey().isPresent() && entry.getValue().sum() > 0)
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<Optional<TaskKey>, Tally> entry) -> -entry.getValue().sum())
                    .thenComparing(entry -> entry.getKey().orElseThrow()))
            .map(entry -> entry.getKey().orElseThrow())
            .toList();
    own = occupied.stream().limit(MOST_TASKS).toList();
    Tally unknown = counter.byTask().get(Optional.<TaskKey>empty());
    others = occupied.size() > MOST_TASKS || unknown != null && unknown.sum() > 0;
    ids = ids();
  }

  List<OccupancyTask> tasks() {
    Stream<OccupancyTask> rest = others ? Stream.of(OccupancyTask.OTHERS) : Stream.empty();
    return Stream.concat(own.stream().map(OccupancyTask::of), rest).toList();
  }

  private List<List<InvocationId>> ids() {
    List<List<InvocationId>> lists =
        IntStream.range(0, counter.slices())
            .<List<InvocationId>>mapToObj(slice -> new ArrayList<>())
            .toList();
    for (OccupancyCounter.SliceSpan span : counter.spans()) {
      for (int slice = span.first(); slice <= span.last(); slice++) {
        if (counter.total().at(slice) <= OccupancySlice.MOST_IDS) {
          lists.get(slice).add(span.id());
        }
      }
    }
    return lists;
  }

  List<OccupancySlice> slices() {
    return IntStream.range(0, counter.slices())
        .filter(slice -> counter.total().at(slice) > 0)
        .mapToObj(this::slice)
        .toList();
  }

  private OccupancySlice slice(int slice) {
    TimeWindow window =
        new TimeWindow(
            Micros.toInstant(counter.begin(slice)), Micros.toInstant(counter.begin(slice + 1)));
    Map<OccupancyCategory, Integer> categories = new EnumMap<>(OccupancyCategory.class);
    counter.byCategory().forEach((category, tally) -> categories.put(category, tally.at(slice)));
    categories.values().removeIf(count -> count == 0);
    return new OccupancySlice(
        slice, window, counter.total().at(slice), categories, parts(slice), ids.get(slice));
  }

  private List<OccupancySlice.Part> parts(int slice) {
    List<OccupancySlice.Part> parts = new ArrayList<>();
    int below = 0;
    for (OccupancyTask task : tasks()) {
      int count = task.task().map(key -> of(key, slice)).orElse(counter.total().at(slice) - below);
      if (count > 0) {
        parts.add(new OccupancySlice.Part(task, count));
        below += count;
      }
    }
    return parts;
  }

  private int of(TaskKey task, int slice) {
    Tally tally = counter.byTask().get(Optional.of(task));
    return tally == null ? 0 : tally.at(slice);
  }
}
