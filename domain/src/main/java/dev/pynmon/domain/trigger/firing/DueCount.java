package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How often a trigger was due by the clock in a time, and which of these passed without a run.
 *
 * @param trigger the trigger
 * @param crons its cron expressions
 * @param due how often it was due
 * @param passed when it was due and no run came of it, in order
 */
public record DueCount(Trigger trigger, List<String> crons, int due, List<Instant> passed) {
  /** What is found due is executed in the same run of the atomic service, or in the next. */
  static final Duration LATE = Duration.ofMinutes(5);

  public DueCount {
    crons = List.copyOf(crons);
    passed = List.copyOf(passed);
  }

  /**
   * A run belongs to the newest due time before it that has none yet.
   *
   * @param end when the time ends: what has no run shortly before it may have one behind it, and is
   *     not counted
   */
  static DueCount of(
      Trigger trigger,
      List<String> crons,
      SortedSet<Instant> due,
      Collection<TriggerRun> runs,
      Instant end) {
    TreeSet<Instant> open = new TreeSet<>(due);
    runs.stream()
        .flatMap(run -> found(run).stream())
        .sorted()
        .forEach(
            at ->
                Optional.ofNullable(open.floor(at))
                    .filter(time -> !at.isAfter(time.plus(LATE)))
                    .ifPresent(open::remove));
    SortedSet<Instant> unsettled = open.tailSet(end.minus(LATE), false);
    int counted = due.size() - unsettled.size();
    unsettled.clear();
    return new DueCount(trigger, crons, counted, List.copyOf(open));
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
