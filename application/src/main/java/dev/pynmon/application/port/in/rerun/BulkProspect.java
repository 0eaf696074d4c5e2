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
 * @param inVain of how many of these the caller failed with the same exception
 * @param callers those that failed so, the topmost of each line of calls, by task, most first; at
 *     most {@value #MAX_TASKS}; without those that a run of them alone would leave out
 * @param areMoreCallers whether such of further tasks failed, too, or may have
 * @param since what succeeded since those failed that would be run again, by task as in the plan;
 *     at most {@value #MAX_TASKS}, none for tasks of which none is known to have failed
 */
public record BulkProspect(
    int called,
    int inVain,
    List<Callers> callers,
    boolean areMoreCallers,
    List<SinceFailed> since) {
  /** Of more tasks it is not told. */
  public static final int MAX_TASKS = 5;

  /** So many callers of a task are named: addresses and commands have an end. */
  public static final int MAX_CALLERS = 100;

  /** Nothing was asked. */
  public static final BulkProspect UNASKED = new BulkProspect(0, 0, List.of(), false, List.of());

  public BulkProspect {
    callers = List.copyOf(callers);
    since = List.copyOf(since);
  }

  /**
   * Whether what made them fail seems to go on for all.
   *
   * @param taken how many would be run again
   */
  public boolean goesOn(int taken) {
    return isToldOf(taken) && since.stream().allMatch(SinceFailed::goesOn);
  }

  /** Whether what made them fail seems to be over for all; the same way. */
  public boolean isOver(int taken) {
    return isToldOf(taken) && since.stream().allMatch(SinceFailed::isOver);
  }

  /** Of what is not known to have failed, or of further tasks, some tell nothing. */
  private boolean isToldOf(int taken) {
    return !since.isEmpty() && since.stream().mapToInt(SinceFailed::failed).sum() == taken;
  }

  /**
   * Callers that failed with the exception of what they had called, which can be run instead.
   *
   * @param task their task
   * @param ids which, one at least and at most {@value #MAX_CALLERS}
   * @param areMore whether there are more than were looked at
   */
  public record Callers(TaskKey task, List<InvocationId> ids, boolean areMore) {
    public Callers {
      ids = List.copyOf(ids);
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
   * @param lookedAt how many that succeeded were looked at, newest registered first
   * @param isAll whether all that succeeded were looked at; else there may be more that did since,
   *     which were registered earlier
   */
  public record SinceFailed(
      TaskKey task,
      int failed,
      TimeWindow time,
      int sinceFirst,
      int sinceLast,
      Optional<Instant> newest,
      int lookedAt,
      boolean isAll) {
    /** So many are looked at, or fewer where a store looks no further. */
    public static final int MAX = 100;

    /** Where fewer failed, that none succeeded since then may be chance. */
    private static final int FEW = 3;

    /** Whether what made them fail seems to go on: several failed, and none succeeded meanwhile. */
    public boolean goesOn() {
      return sinceFirst == 0 && failed >= FEW;
    }

    /**
     * Whether what made them fail seems to be over: several failed, none succeeded from the first
     * to the last, and some did since then. Where all that were looked at did, and there are more,
     * that is not known.
     */
    public boolean isOver() {
      boolean isTold = isAll || sinceFirst < lookedAt;
      return sinceLast > 0 && sinceLast == sinceFirst && isTold && failed >= FEW;
    }
  }
}
