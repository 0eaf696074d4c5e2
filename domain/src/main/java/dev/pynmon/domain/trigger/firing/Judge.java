package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.domain.trigger.ValidCondition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells of triggers whether they fired.
 *
 * @param facts what is known
 */
public record Judge(Facts facts) {
  /** How many due times are looked at; a trigger missed them when all passed without a run. */
  public static final int TIMES = 3;

  /** One trigger. */
  public Firing of(StoredTrigger stored) {
    return switch (stored) {
      case DamagedTrigger damaged -> of(damaged);
      case Trigger trigger -> of(trigger);
    };
  }

  private Firing of(DamagedTrigger damaged) {
    Standing standing = new Standing.Damaged(damaged.damage());
    return new Firing(
        standing,
        Optional.empty(),
        List.of(),
        false,
        List.of(),
        facts.service().turn(),
        facts.service().cycle(),
        facts.waiting().known(),
        facts.waiting().asOf());
  }

  private Firing of(Trigger trigger) {
    List<Upon> upon = trigger.conditions().stream().map(this::upon).toList();
    List<PassedTime> passed = passed(trigger, upon);
    Rules rules = new Rules(facts, trigger, upon, passed);
    return new Firing(
        rules.standing(),
        rules.last(),
        upon,
        !RunIds.isOneEnough(trigger),
        passed,
        facts.service().turn(),
        facts.service().cycle(),
        facts.waiting().known(),
        facts.waiting().asOf());
  }

  private Upon upon(String id) {
    Optional<StoredCondition> stored = Optional.ofNullable(facts.conditions().get(id));
    Optional<Instant> found = Optional.ofNullable(facts.lastDue().get(id));
    List<ValidCondition> met = facts.waiting().of(id);
    return new Upon(
        id,
        stored,
        met,
        Waiting.since(met),
        found,
        next(stored, found));
  }

  private NextDue next(Optional<StoredCondition> stored, Optional<Instant> found) {
    boolean isUnread = stored.filter(UnreadCondition.class::isInstance).isPresent();
    return cron(stored)
        .map(cron -> NextDue.of(cron, found, facts.now()))
        .orElseGet(() -> isUnread ? new NextDue.Unread() : new NextDue.NoTime());
  }

  static Optional<TaskCondition.Cron> cron(Optional<StoredCondition> stored) {
    return stored
        .flatMap(StoredCondition::readable)
        .map(Condition::what)
        .filter(TaskCondition.Cron.class::isInstance)
        .map(TaskCondition.Cron.class::cast);
  }

  /**
   * Of one that waits for more than times it cannot be said what became of them, nor where no runs
   * are known.
   */
  private List<PassedTime> passed(Trigger trigger, List<Upon> upon) {
    if (upon.size() != 1 || facts.runs().available().isEmpty()) {
      return List.of();
    }
    Upon only = upon.getFirst();
    PassedTimes times =
        new PassedTimes(only.id(), facts.runs(trigger), only.found(), facts.service().past());
    return cron(only.stored()).stream()
        .flatMap(
            cron ->
                ended(cron, facts.now(), TIMES).stream().map(due -> times.of(due, cron.window())))
        .toList();
  }

  /** The last times that were due and are not started any more, newest first. */
  static List<Instant> ended(TaskCondition.Cron cron, Instant now, int most) {
    Instant end = now.minus(cron.window());
    return CronTimes.of(cron.expression()).map(all -> all.before(end, most)).orElse(List.of());
  }
}
