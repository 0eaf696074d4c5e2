package dev.pynmon.domain.forecast;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.Change;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How many messages were put into any queue lately, and taken from any, by their tasks: what the
 * histories tell (wire format, sections 3.6 and 6). What others wait for is taken without its
 * message, which is dropped in its turn: here it left when it was taken.
 *
 * @param within in which time
 * @param all those of all tasks
 * @param byTask those of each task that is known
 */
public record TaskFlows(Duration within, Moved all, Map<TaskKey, Moved> byTask) {
  /** In less time nothing is told. */
  private static final Duration LEAST = Duration.ofMinutes(1);

  private static final Set<KnownStatus> PUT =
      Set.of(KnownStatus.REGISTERED, KnownStatus.REROUTED, KnownStatus.RETRY);
  private static final Set<KnownStatus> TAKEN =
      Set.of(
          KnownStatus.PENDING,
          KnownStatus.CONCURRENCY_CONTROLLED,
          KnownStatus.CONCURRENCY_CONTROLLED_FINAL);

  public TaskFlows {
    byTask = Map.copyOf(byTask);
  }

  /**
   * Counts them.
   *
   * @param changes all of that time, others are passed over
   * @param tasks whose they are, as far as that is known
   */
  public static TaskFlows of(
      Collection<Change> changes,
      Function<InvocationId, Optional<TaskKey>> tasks,
      TimeWindow window) {
    Map<TaskKey, Moved> byTask = new HashMap<>();
    Moved all = Moved.NONE;
    for (Change change : changes) {
      Moved moved = window.contains(change.at()) ? Moved.of(change) : Moved.NONE;
      all = all.and(moved);
      tasks.apply(change.invocation()).ifPresent(task -> byTask.merge(task, moved, Moved::and));
    }
    return new TaskFlows(window.length(), all, byTask);
  }

  /** What came into the only queue there is, and left it. */
  public Optional<Flow> ofOnlyQueue() {
    return flow(all, true, FlowSource.ONLY_QUEUE);
  }

  /**
   * What came into one of several queues and left it; at least so much where the queue of some task
   * is not known.
   *
   * @param isOfQueue whether messages of a task go there; empty where nobody knows
   */
  public Optional<Flow> ofQueue(Function<TaskKey, Optional<Boolean>> isOfQueue) {
    Moved own = sum(task -> isOfQueue.apply(task).orElse(false));
    Moved known = sum(task -> isOfQueue.apply(task).isPresent());
    return flow(own, known.equals(all), FlowSource.CATALOGUE);
  }

  private Moved sum(Predicate<TaskKey> wanted) {
    return byTask.entrySet().stream()
        .filter(each -> wanted.test(each.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Moved.NONE, Moved::and);
  }

  private Optional<Flow> flow(Moved moved, boolean isWhole, FlowSource source) {
    return within.compareTo(LEAST) < 0
        ? Optional.empty()
        : Optional.of(new Flow(rate(moved.in(), isWhole), rate(moved.out(), isWhole), source));
  }

  private Rate rate(long many, boolean isWhole) {
    return new Rate(Count.of(many, isWhole), within);
  }

  /**
   * How many messages were moved.
   *
   * @param in into a queue
   * @param out out of one
   */
  public record Moved(long in, long out) {
    static final Moved NONE = new Moved(0, 0);

    private static Moved of(Change change) {
      return change
          .status()
          .known()
          .map(status -> new Moved(PUT.contains(status) ? 1 : 0, TAKEN.contains(status) ? 1 : 0))
          .orElse(NONE);
    }

    private Moved and(Moved other) {
      return new Moved(in + other.in, out + other.out);
    }
  }
}
