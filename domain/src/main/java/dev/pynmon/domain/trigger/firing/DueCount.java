package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How often a trigger was due by the clock in a time, which of these passed without a run, and what
 * was started outside its schedule: pynenc starts a cron at once that a runner looks at for the
 * first time (wire format, section 9.2).
 *
 * @param trigger the trigger
 * @param crons its cron expressions
 * @param due how often it was due
 * @param passed when it was due and no run came of it, in order
 * @param beside how many runs belong to no due time
 * @param lost when it was found due last, where that was outside its schedule and no run came of it
 */
public record DueCount(
    Trigger trigger,
    List<String> crons,
    int due,
    List<Instant> passed,
    int beside,
    Optional<Instant> lost) {
  /** What is found due is executed in the same run of the atomic service, or in the next. */
  static final Duration LATE = Duration.ofMinutes(5);

  /** What was found due is written down a little before or after its run. */
  private static final Duration SLACK = Duration.ofSeconds(5);

  public DueCount {
    crons = List.copyOf(crons);
    passed = List.copyOf(passed);
  }

  /**
   * A run belongs to the newest due time before it that has none yet.
   *
   * @param due when it was due in the time, and shortly before
   * @param window the time: what has no run shortly before its end may have one behind it, and is
   *     not counted
   * @param last when it was found due last, where that is told
   */
  static DueCount of(
      Trigger trigger,
      List<String> crons,
      NavigableSet<Instant> due,
      Collection<TriggerRun> runs,
      TimeWindow window,
      Optional<Instant> last) {
    List<Instant> found = runs.stream().flatMap(run -> found(run).stream()).sorted().toList();
    NavigableSet<Instant> open = new TreeSet<>(due);
    int beside = 0;
    for (Instant at : found) {
      Optional<Instant> time = of(at, open);
      time.ifPresent(open::remove);
      beside += time.isPresent() ? 0 : 1;
    }
    open.headSet(window.from(), false).clear();
    SortedSet<Instant> unsettled = open.tailSet(window.to().minus(LATE), false);
    int counted = due.tailSet(window.from(), true).size() - unsettled.size();
    unsettled.clear();
    Optional<Instant> lost =
        last.filter(window::contains)
            .filter(at -> at.isBefore(window.to().minus(LATE)))
            .filter(
                at -> of(at, due).isEmpty() && found.stream().allMatch(at.minus(SLACK)::isAfter));
    return new DueCount(trigger, crons, counted, List.copyOf(open), beside, lost);
  }

  private static Optional<Instant> of(Instant at, NavigableSet<Instant> due) {
    return Optional.ofNullable(due.floor(at)).filter(time -> !at.isAfter(time.plus(LATE)));
  }

  /** Whether what was found due at this moment was so by the clock. */
  public static boolean isOf(Instant found, CronTimes times) {
    return times.before(found.plusNanos(1), 1).stream()
        .anyMatch(due -> !found.isAfter(due.plus(LATE)));
  }

  /** How often no run came of it. */
  int missed() {
    return passed.size() + (lost.isPresent() ? 1 : 0);
  }

  boolean isEmpty() {
    return due == 0 && beside == 0 && lost.isEmpty();
  }

  /** When it was found due; where that is not told, when it was executed. */
  private static Optional<Instant> found(TriggerRun run) {
    return run.participants().stream()
        .filter(one -> one.kind() == ContextKind.CRON)
        .flatMap(one -> one.at().stream())
        .min(Instant::compareTo)
        .or(run::executedAt);
  }
}
