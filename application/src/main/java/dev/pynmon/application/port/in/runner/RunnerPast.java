package dev.pynmon.application.port.in.runner;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.invocation.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a runner did last, from a bounded look back through the histories.
 *
 * @param works what it or a worker of it changed, newest change first; at most {@value #MAX_WORKS}
 * @param open what of all that was found it or a worker of it had not ended, newest first; as many
 *     at most
 * @param whole true when nothing of that was left out
 * @param until from when on was looked back
 * @param lookedAt how many entries were looked at, {@value #MAX_ENTRIES} at most
 * @param searchedBackTo how far that reached, when the histories go on
 */
public record RunnerPast(
    List<Work> works,
    List<Work> open,
    boolean whole,
    Instant until,
    int lookedAt,
    Optional<Instant> searchedBackTo) {
  /** The most invocations that are named. */
  public static final int MAX_WORKS = 25;

  /** The most entries that are looked at. */
  public static final int MAX_ENTRIES = 20_000;

  public RunnerPast {
    works = List.copyOf(works);
    open = List.copyOf(open);
  }

  /**
   * An invocation that it changed.
   *
   * @param row the invocation
   * @param change the newest change that it made
   */
  public record Work(InvocationRow row, HistoryEntry change) {}
}
