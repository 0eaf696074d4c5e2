package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How often triggers were due by the clock in a time, of those for which a time is enough.
 *
 * @param counts those that were due, most missed first
 * @param window the time that was counted
 * @param complete false when not all triggers were counted: of some it is not known when they were
 *     due, or there are more
 */
public record DueSum(List<DueCount> counts, TimeWindow window, boolean complete) {
  /** The most due times that are counted of all triggers together. */
  static final int MAX_TIMES = 20_000;

  public DueSum {
    counts = List.copyOf(counts);
  }

  /** How often any was due. */
  public int due() {
    return counts.stream().mapToInt(DueCount::due).sum();
  }

  /** How often none ran though one was due. */
  public int passed() {
    return counts.stream().mapToInt(count -> count.passed().size()).sum();
  }

  /** How many runs belong to no due time. */
  public int beside() {
    return counts.stream().mapToInt(DueCount::beside).sum();
  }

  /** How many triggers were found due last at no time of their own, without a run. */
  public int lost() {
    return (int) counts.stream().filter(count -> count.lost().isPresent()).count();
  }

  /**
   * Counts.
   *
   * @param conditions those of the triggers, by id
   * @param lastDue when those about times were found due last, as far as that is told
   * @param window a day at most
   * @param runs all runs of these triggers that began in the window
   * @param all whether there are no other triggers
   * @return without those of which not every due time is known
   */
  public static DueSum of(
      Collection<Trigger> triggers,
      Map<String, StoredCondition> conditions,
      Map<String, Instant> lastDue,
      TimeWindow window,
      Collection<TriggerRun> runs,
      boolean all) {
    Map<String, List<TriggerRun>> byTrigger =
        runs.stream().collect(Collectors.groupingBy(TriggerRun::trigger));
    List<DueCount> counts = new ArrayList<>();
    int left = MAX_TIMES;
    boolean isEach = true;
    for (Trigger trigger : triggers) {
      List<StoredCondition> enough = enough(trigger, conditions);
      List<String> crons = crons(enough);
      Optional<NavigableSet<Instant>> due =
          isRead(enough) ? due(crons, window, left) : Optional.empty();
      isEach = isEach && due.isPresent();
      if (due.isPresent() && !crons.isEmpty()) {
        left -= due.get().size();
        List<TriggerRun> own = byTrigger.getOrDefault(trigger.id(), List.of());
        counts.add(DueCount.of(trigger, crons, due.get(), own, window, last(trigger, lastDue)));
      }
    }
    counts.removeIf(DueCount::isEmpty);
    counts.sort(Comparator.comparingInt(DueCount::missed).reversed());
    return new DueSum(counts, window, all && isEach);
  }

  private static Optional<Instant> last(Trigger trigger, Map<String, Instant> lastDue) {
    return trigger.conditions().stream()
        .flatMap(id -> Optional.ofNullable(lastDue.get(id)).stream())
        .max(Comparator.naturalOrder());
  }

  /** Of several conditions that all must be met none is enough. */
  private static List<StoredCondition> enough(
      Trigger trigger, Map<String, StoredCondition> conditions) {
    return trigger.needsAll() && trigger.conditions().size() > 1
        ? List.of()
        : trigger.conditions().stream()
            .flatMap(id -> Optional.ofNullable(conditions.get(id)).stream())
            .toList();
  }

  private static boolean isRead(List<StoredCondition> conditions) {
    return conditions.stream().allMatch(one -> one.readable().isPresent());
  }

  private static List<String> crons(List<StoredCondition> conditions) {
    return conditions.stream()
        .flatMap(stored -> stored.readable().stream())
        .map(Condition::what)
        .filter(TaskCondition.Cron.class::isInstance)
        .map(cron -> ((TaskCondition.Cron) cron).expression())
        .toList();
  }

  /**
   * Of the time, and of shortly before: what was due then may have run in it. Empty where one of
   * these cannot be read, or there are more than so many times: when it was due is not known then.
   */
  private static Optional<NavigableSet<Instant>> due(
      List<String> crons, TimeWindow window, int most) {
    List<CronTimes> read = crons.stream().flatMap(cron -> CronTimes.of(cron).stream()).toList();
    Instant from = window.from().minus(DueCount.LATE).minusNanos(1);
    NavigableSet<Instant> due = new TreeSet<>();
    for (CronTimes times : read) {
      Optional<Instant> next = times.after(from);
      while (next.filter(at -> !at.isAfter(window.to())).isPresent() && due.size() <= most) {
        due.add(next.get());
        next = times.after(next.get());
      }
    }
    return Optional.of(due).filter(all -> read.size() == crons.size() && all.size() <= most);
  }
}
