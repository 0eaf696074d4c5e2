package dev.pynmon.domain.task;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Failures of one task by one type of exception.
 *
 * @param task the task; empty when no component knows it
 * @param exception the Python class name; empty when the store holds no exception of them
 * @param count how many there are
 * @param first when the first of them failed
 * @param last when the newest of them failed
 * @param example the newest of them
 * @param message what the example says; may be empty
 * @param slices when they failed, {@link Slice#COUNT} slices, oldest first
 */
public record FailureGroup(
    Optional<TaskKey> task,
    Optional<String> exception,
    long count,
    Instant first,
    Instant last,
    InvocationId example,
    String message,
    List<Slice> slices) {
  private static final Comparator<FailureGroup> MOST_FIRST =
      Comparator.comparingLong(FailureGroup::count)
          .thenComparing(FailureGroup::last)
          .reversed()
          .thenComparing(group -> group.task().map(TaskKey::value).orElse(""))
          .thenComparing(group -> group.exception().orElse(""));

  public FailureGroup {
    slices = List.copyOf(slices);
  }

  /**
   * Puts failures together, the largest group first.
   *
   * @param failures newest first
   * @param causes why they failed, as far as known
   * @param window in which they failed
   */
  public static List<FailureGroup> of(
      List<Failure> failures, Map<InvocationId, FailureCause> causes, TimeWindow window) {
    Map<Key, Members> groups = new LinkedHashMap<>();
    for (Failure failure : failures) {
      Optional<FailureCause> cause = Optional.ofNullable(causes.get(failure.invocation()));
      Key key = new Key(failure.task(), cause.map(FailureCause::exception));
      String message = cause.map(FailureCause::message).orElse("");
      groups.computeIfAbsent(key, any -> new Members(failure, message, window)).add(failure);
    }
    return groups.entrySet().stream()
        .map(each -> each.getValue().group(each.getKey()))
        .sorted(MOST_FIRST)
        .toList();
  }

  private record Key(Optional<TaskKey> task, Optional<String> exception) {}

  private static final class Members {
    private final Failure newest;
    private final String message;
    private final SliceCounter slices;
    private Failure oldest;
    private long count;

    Members(Failure newest, String message, TimeWindow window) {
      this.newest = newest;
      this.message = message;
      this.slices = new SliceCounter(window);
      this.oldest = newest;
    }

    void add(Failure failure) {
      oldest = failure;
      count++;
      slices.failure(failure.at());
    }

    FailureGroup group(Key key) {
      return new FailureGroup(
          key.task(),
          key.exception(),
          count,
          oldest.at(),
          newest.at(),
          newest.invocation(),
          message,
          slices.slices());
    }
  }
}
