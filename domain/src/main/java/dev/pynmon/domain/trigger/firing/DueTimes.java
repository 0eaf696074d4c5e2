package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When triggers are due by their cron expressions in a time, so many times of all together. For one
 * thread.
 */
final class DueTimes {
  /** The most that are computed, whether or not they are told: a computation takes 1 to 2 µs. */
  static final int MAX = 20_000;

  private final TimeWindow window;
  private int left = MAX;

  DueTimes(TimeWindow window) {
    this.window = window;
  }

  /**
   * Those of a trigger in the time, and shortly before: what was due then may have run in it.
   *
   * @return empty where one of the expressions cannot be read, or there are more times than are
   *     left: when it was due is not known then, nor of any trigger after it that has times in the
   *     window
   */
  Optional<NavigableSet<Instant>> of(List<String> crons) {
    List<CronTimes> read = crons.stream().flatMap(cron -> CronTimes.of(cron).stream()).toList();
    if (read.size() < crons.size()) {
      return Optional.empty();
    }
    NavigableSet<Instant> due = new TreeSet<>();
    boolean isEach = read.stream().allMatch(times -> add(times, due));
    return Optional.of(due).filter(_ -> isEach);
  }

  /** Adds all of an expression; false when there are more. */
  private boolean add(CronTimes times, NavigableSet<Instant> due) {
    Optional<Instant> next = next(times, window.from().minus(DueCount.LATE).minusNanos(1));
    while (next.isPresent() && left > 0) {
      left--;
      due.add(next.get());
      next = next(times, next.get());
    }
    return next.isEmpty();
  }

  private Optional<Instant> next(CronTimes times, Instant after) {
    return times.after(after).filter(at -> !at.isAfter(window.to()));
  }
}
