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
    DueTimes times = new DueTimes(window);
    boolean isEach = true;
    for (Trigger trigger : triggers) {
      List<String> enough = enough(trigger);
      List<Condition> known = known(enough, conditions);
      List<String> crons = crons(known);
      Optional<NavigableSet<Instant>> due =
          known.size() == enough.size() ? times.of(crons) : Optional.empty();
      isEach = isEach && due.isPresent();
      if (due.isPresent() && !crons.isEmpty()) {
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

  /** The conditions of which one is enough: of several that all must be met none is. */
  private static List<String> enough(Trigger trigger) {
    return trigger.needsAll() && trigger.conditions().size() > 1 ? List.of() : trigger.conditions();
  }

  /** Without those that the store does not have, or that cannot be read. */
  private static List<Condition> known(List<String> ids, Map<String, StoredCondition> conditions) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(conditions.get(id)).stream())
        .flatMap(stored -> stored.readable().stream())
        .toList();
  }

  private static List<String> crons(List<Condition> conditions) {
    return conditions.stream()
        .map(Condition::what)
        .filter(TaskCondition.Cron.class::isInstance)
        .map(cron -> ((TaskCondition.Cron) cron).expression())
        .toList();
  }
}
