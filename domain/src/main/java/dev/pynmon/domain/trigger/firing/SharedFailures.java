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
 * Failures of which no run is kept although a trigger waits for such: those with the same exception
 * share one id, so that within 60 s of a run others start none, and each run takes the place of the
 * record of the one before (wire format, section 9.5).
 *
 * @param task what failed
 * @param looked how many of its newest failures were looked at, those that are too old or too new
 *     left out
 * @param unnamed those of them that no run that is kept names, newest first
 */
public record SharedFailures(TaskKey task, int looked, List<InvocationId> unnamed) {
  /** How many of the newest failures are looked at. */
  public static final int MOST = 20;

  /** What failed just now may still start something. */
  private static final Duration SETTLING = Duration.ofMinutes(5);

  public SharedFailures {
    unnamed = List.copyOf(unnamed);
  }

  /**
   * The failures of a task that no run names and that wait for none.
   *
   * @param failures the newest of the task
   * @param runs the runs of the trigger that are kept
   * @param kept since when runs are
   */
  public static Optional<SharedFailures> of(
      TaskKey task,
      List<InvocationState> failures,
      List<TriggerRun> runs,
      Waiting waiting,
      Instant kept,
      Instant now) {
    Set<InvocationId> named = named(runs, waiting);
    List<InvocationState> settled =
        failures.stream()
            .filter(one -> one.status().at().isAfter(kept))
            .filter(one -> one.status().at().isBefore(now.minus(SETTLING)))
            .toList();
    List<InvocationId> unnamed =
        settled.stream().map(InvocationState::id).filter(id -> !named.contains(id)).toList();
    return unnamed.isEmpty()
        ? Optional.empty()
        : Optional.of(new SharedFailures(task, settled.size(), unnamed));
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
