package dev.pynmon.domain.task;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Failures of one task by one type of exception.
 *
 * @param task the task; empty when no component knows it
 * @param exception the Python class name; empty when the store holds no exception of them
 * @param count how many there are
 * @param first when the first of them failed
 * @param last when the newest of them failed
 * @param newest the newest of them, at least one and {@value #MAX_NEWEST} at most, newest first
 * @param message what the newest says; may be empty
 * @param slices when they failed, {@link Slice#COUNT} slices, oldest first
 */
public record FailureGroup(
    Optional<TaskKey> task,
    Optional<String> exception,
    long count,
    Instant first,
    Instant last,
    List<InvocationId> newest,
    String message,
    List<Slice> slices) {
  /** So many invocations of a group are named: a page names those of 100 groups. */
  public static final int MAX_NEWEST = 20;

  private static final Comparator<FailureGroup> MOST_FIRST =
      Comparator.comparingLong(FailureGroup::count)
          .thenComparing(FailureGroup::last)
          .reversed()
          .thenComparing(group -> group.task().map(TaskKey::value).orElse(""))
          .thenComparing(group -> group.exception().orElse(""));

  public FailureGroup {
    newest = List.copyOf(newest);
    slices = List.copyOf(slices);
  }

  /** The newest of them. */
  public InvocationId example() {
    return newest.getFirst();
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
    private final Failure last;
    private final Set<InvocationId> newest = new LinkedHashSet<>();
    private final String message;
    private final SliceCounter slices;
    private Failure oldest;
    private long count;

    Members(Failure last, String message, TimeWindow window) {
      this.last = last;
      this.message = message;
      this.slices = new SliceCounter(window);
      this.oldest = last;
    }

    void add(Failure failure) {
      oldest = failure;
      if (newest.size() < MAX_NEWEST) {
        newest.add(failure.invocation());
      }
      count++;
      slices.failure(failure.at());
    }

    FailureGroup group(Key key) {
      return new FailureGroup(
          key.task(),
          key.exception(),
          count,
          oldest.at(),
          last.at(),
          List.copyOf(newest),
          message,
          slices.slices());
    }
  }
}
