package dev.pynmon.domain.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;
import java.util.List;

/**
 * Changes of a window of time, evenly spread over all that it holds: when how much went on.
 *
 * @param changes oldest first
 * @param weight how many changes of the window each of these stands for, about; exactly 1 when
 *     these are all
 */
public record HistorySample(List<Change> changes, double weight) {
  /** The most changes that one answer holds. */
  public static final int MAX_CHANGES = 5_000;

  public HistorySample {
    changes = List.copyOf(changes);
  }

  /** These are all. */
  public static HistorySample all(List<Change> changes) {
    return new HistorySample(changes, 1);
  }

  /** True when nothing was left out. */
  public boolean isComplete() {
    return weight == 1;
  }

  /** How many changes the window holds, about. */
  public long total() {
    return Math.round(changes.size() * weight);
  }

  /** How many changes a part of the window holds, about. */
  public long totalIn(TimeWindow part) {
    long inside = changes.stream().filter(change -> part.contains(change.at())).count();
    return Math.round(inside * weight);
  }

  /**
   * What an entry says in short.
   *
   * @param invocation whose history it belongs to
   * @param at when it was made
   * @param status what began
   */
  public record Change(InvocationId invocation, Instant at, InvocationStatus status) {
    /** The short form of an entry. */
    public static Change of(HistoryEntry entry) {
      return new Change(entry.invocation(), entry.at(), entry.status().status());
    }
  }
}
