package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.domain.trigger.ValidCondition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of triggers whether they fired. For one thread. */
public final class Judge {
  /** How many due times are looked at; a trigger missed them when all passed without a run. */
  public static final int TIMES = 3;

  private final Facts facts;
  private final Map<String, List<TriggerRun>> runs;
  private final Map<String, List<ValidCondition>> waiting;
  private final Optional<Instant> back;
  private final Map<String, Upon> conditions = new HashMap<>();
  private final Map<String, List<Instant>> ended = new HashMap<>();

  /**
   * One for these triggers.
   *
   * @param facts what is known around them
   */
  public Judge(Facts facts) {
    this.facts = facts;
    this.runs =
        facts.runs().available().stream()
            .flatMap(all -> all.items().stream())
            .collect(Collectors.groupingBy(TriggerRun::trigger));
    this.back = facts.runs().available().flatMap(Facts::lookedBackTo);
    this.waiting =
        facts.waiting().met().stream().collect(Collectors.groupingBy(one -> one.condition().id()));
  }

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
    Facts own = ofAlone(trigger);
    List<Upon> upon =
        trigger.conditions().stream()
            .map(id -> conditions.computeIfAbsent(id, this::upon))
            .toList();
    List<PassedTime> passed = passed(own, trigger, upon);
    Rules rules = new Rules(own, trigger, upon, passed);
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

  /** How far was looked is told by the runs of all. */
  private Facts ofAlone(Trigger trigger) {
    List<TriggerRun> own = runs.getOrDefault(trigger.id(), List.of());
    List<ValidCondition> met = trigger.conditions().stream().distinct().flatMap(this::met).toList();
    return facts
        .with(facts.runs().map(all -> new Newest<>(own, all.complete(), back)))
        .with(new Waiting(met, facts.waiting().known(), facts.waiting().asOf()));
  }

  private Stream<ValidCondition> met(String condition) {
    return waiting.getOrDefault(condition, List.of()).stream();
  }

  private Upon upon(String id) {
    Optional<StoredCondition> stored = Optional.ofNullable(facts.conditions().get(id));
    Optional<Instant> found = Optional.ofNullable(facts.lastDue().get(id));
    List<ValidCondition> met = met(id).toList();
    return new Upon(id, stored, met, Waiting.since(met), found, next(stored, found));
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
  private List<PassedTime> passed(Facts own, Trigger trigger, List<Upon> upon) {
    if (upon.size() != 1 || own.runs().available().isEmpty()) {
      return List.of();
    }
    Upon only = upon.getFirst();
    PassedTimes times =
        new PassedTimes(only.id(), own.runs(trigger), only.found(), own.service().past());
    return cron(only.stored()).stream()
        .flatMap(cron -> ended(only.id(), cron).stream().map(due -> times.of(due, cron.window())))
        .toList();
  }

  private List<Instant> ended(String condition, TaskCondition.Cron cron) {
    return ended.computeIfAbsent(condition, _ -> ended(cron, facts.now(), TIMES));
  }

  /** The last times that were due and are not started any more, newest first. */
  static List<Instant> ended(TaskCondition.Cron cron, Instant now, int most) {
    Instant end = now.minus(cron.window());
    return CronTimes.of(cron.expression()).map(all -> all.before(end, most)).orElse(List.of());
  }
}
