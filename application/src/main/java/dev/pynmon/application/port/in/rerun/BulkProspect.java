package dev.pynmon.application.port.in.rerun;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a run of many is worth it, as far as the stores tell: it keeps nobody from it.
 *
 * @param called how many of those that would be run again were called by others that are over,
 *     which take no result any more
 * @param inVain of how many of these the caller failed
 * @param callers those that failed, the topmost of each line of calls, by task, most first; at most
 *     {@value #MAX_TASKS}
 * @param since what succeeded since those failed that would be run again, by task as in the plan;
 *     at most {@value #MAX_TASKS}, none for tasks of which none is known to have failed
 */
public record BulkProspect(int called, int inVain, List<Callers> callers, List<SinceFailed> since) {
  /** Of more tasks it is not told. */
  public static final int MAX_TASKS = 5;

  /** Nothing was asked. */
  public static final BulkProspect UNASKED = new BulkProspect(0, 0, List.of(), List.of());

  public BulkProspect {
    callers = List.copyOf(callers);
    since = List.copyOf(since);
  }

  /** Whether what made them fail seems to go on for each task of which anything is told. */
  public boolean goesOn() {
    return !since.isEmpty() && since.stream().allMatch(SinceFailed::goesOn);
  }

  /**
   * Callers that failed.
   *
   * @param task their task
   * @param count how many
   * @param failed from when to when they failed
   * @param examples the first of them, at most {@value BulkPlan#MAX_EXAMPLES}
   */
  public record Callers(TaskKey task, int count, TimeWindow failed, List<InvocationId> examples) {
    public Callers {
      examples = List.copyOf(examples);
    }
  }

  /**
   * What became of a task since those of it failed that would be run again.
   *
   * @param task which
   * @param failed how many of these are known to have failed
   * @param time when the first of these failed, and the last
   * @param sinceFirst how many succeeded since the first
   * @param sinceLast how many since the last
   * @param newest when the newest of these succeeded
   */
  public record SinceFailed(
      TaskKey task,
      int failed,
      TimeWindow time,
      int sinceFirst,
      int sinceLast,
      Optional<Instant> newest) {
    /** So many are looked at, newest registered first: there may be more than that. */
    public static final int MAX = 100;

    /** Where fewer failed, that none succeeded since then may be chance. */
    private static final int FEW = 3;

    /** Whether what made them fail seems to go on: several failed, and none succeeded meanwhile. */
    public boolean goesOn() {
      return sinceFirst == 0 && failed >= FEW;
    }
  }
}
