package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Failures that came close together and of which no run is kept although a trigger waits for such:
 * those with the same exception share one id, so that what waits is replaced by the next, and
 * within 60 s of a run others start none (wire format, section 9.5).
 *
 * @param task what failed
 * @param looked how many of its newest failures with exceptions that are waited for were looked at,
 *     those that are too old or too new left out
 * @param unnamed those of them that no run that is kept names and that came close to another one,
 *     newest first
 */
public record SharedFailures(TaskKey task, int looked, List<InvocationId> unnamed) {
  /** How many of the newest failures are looked at. */
  public static final int MOST = 20;

  /** So long is what starts a run claimed. */
  private static final Duration CLAIM = Duration.ofSeconds(60);

  public SharedFailures {
    unnamed = List.copyOf(unnamed);
  }

  /**
   * A failure that the condition waits for.
   *
   * @param state the invocation
   * @param exception what it raised, the class
   */
  public record Failed(InvocationState state, String exception) {
    private Instant at() {
      return state.status().at();
    }

    private boolean isLike(Failed other) {
      return !state.id().equals(other.state().id()) && exception.equals(other.exception());
    }
  }

  /**
   * The failures of a task that no run names and that wait for none.
   *
   * @param failures the newest of the task that are waited for
   * @param runs the runs of the trigger that are kept
   * @param kept since when runs are
   * @param cycle how long it takes at least until all runners had their turn
   */
  public static Optional<SharedFailures> of(
      TaskKey task,
      List<Failed> failures,
      List<TriggerRun> runs,
      Waiting waiting,
      Instant kept,
      Duration cycle,
      Instant now) {
    Set<InvocationId> named = named(runs, waiting);
    List<Failed> settled =
        failures.stream()
            .filter(one -> one.at().isAfter(kept) && one.at().isBefore(now.minus(cycle)))
            .toList();
    List<InvocationId> unnamed =
        settled.stream()
            .filter(one -> !named.contains(one.state().id()))
            .filter(one -> failures.stream().anyMatch(other -> isClose(one, other, cycle)))
            .map(one -> one.state().id())
            .toList();
    return unnamed.isEmpty()
        ? Optional.empty()
        : Optional.of(new SharedFailures(task, settled.size(), unnamed));
  }

  /** One that came alone had its run, of which a later one took the place. */
  private static boolean isClose(Failed one, Failed other, Duration cycle) {
    Duration between = Duration.between(one.at(), other.at()).abs();
    return one.isLike(other) && between.compareTo(cycle.plus(CLAIM)) <= 0;
  }

  private static Set<InvocationId> named(List<TriggerRun> runs, Waiting waiting) {
    Set<InvocationId> named = new HashSet<>();
    runs.stream()
        .flatMap(run -> run.participants().stream())
        .map(Participant::source)
        .forEach(source -> source.ifPresent(named::add));
    waiting.met().forEach(met -> met.context().source().ifPresent(named::add));
    return named;
  }
}
