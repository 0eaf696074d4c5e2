package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.Facts;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.NextDue;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.MomentText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What triggers did and are going to do, as far as the runs tell that are kept.
 *
 * @param around what is known around them
 * @param now when that was read
 */
record TriggerDeeds(TriggerSurroundings around, Instant now) {
  private static final Duration WINDOW = Duration.ofDays(1);

  /** Its own tasks pynenc registers itself. */
  private static final String PYNENC = "pynenc.";

  /** Its newest run. */
  Optional<TriggerRun> last(Trigger trigger) {
    return runs(trigger).findFirst();
  }

  private Stream<TriggerRun> runs(Trigger trigger) {
    return all().items().stream().filter(run -> run.trigger().equals(trigger.id()));
  }

  private Newest<TriggerRun> all() {
    return around.runs().available().orElse(Newest.none());
  }

  /** What is said where no run of it is known; the version where pynenc keeps none. */
  String never() {
    return switch (around.runs()) {
      case Answer.Missing<Newest<TriggerRun>> missing ->
          missing.why() instanceof Absence.InThisVersion ? "not kept by this pynenc" : "not known";
      case Answer.Available<Newest<TriggerRun>> there ->
          there.value().complete() ? "no run kept" + kept() : never(there.value());
    };
  }

  private static String never(Newest<TriggerRun> some) {
    return some.searchedBackTo()
        .map(
            moment ->
                "none since "
                    + MomentText.full(moment)
                    + MomentText.zone(moment)
                    + ", older ones were not looked at")
        .orElseGet(() -> "none among the newest " + CountText.of(some.items().size()) + " runs");
  }

  private String kept() {
    EventRetention retention = around.retention();
    long days = retention.age().toDays();
    return retention.enabled() ? " (" + CountText.of(days, "day") + most(retention) + ")" : "";
  }

  /** With an event its runs go, too. */
  private static String most(EventRetention retention) {
    String events =
        retention.maxEvents() > 0 ? ", of " + CountText.of(retention.maxEvents(), "event") : "";
    return retention.maxRuns() > 0 ? ", " + CountText.of(retention.maxRuns(), "run") : events;
  }

  /**
   * How often it was run in the last day, or in as much of it as was looked at, which is told then;
   * "" where nothing is kept.
   */
  String count(Trigger trigger) {
    if (around.runs().available().isEmpty()) {
      return "";
    }
    return isOfDay()
        ? countSince(now.minus(WINDOW), trigger)
        : reached()
            .map(
                at ->
                    countSince(at, trigger)
                        + " in "
                        + DurationText.rough(Duration.between(at, now)))
            .orElse("");
  }

  private String countSince(Instant from, Trigger trigger) {
    long count = runs(trigger).filter(run -> isSince(run, from)).count();
    if (isEachRunKept(trigger)) {
      return CountText.of(count);
    }
    return count == 0 ? "none seen" : "at least " + CountText.of(count);
  }

  /** Back to when runs were looked at. */
  private Optional<Instant> reached() {
    return all()
        .searchedBackTo()
        .or(
            () ->
                all().items().reversed().stream()
                    .flatMap(run -> run.executedAt().stream())
                    .findFirst());
  }

  /** The same with its span; "" where nothing is kept. */
  String often(Trigger trigger) {
    String count = count(trigger);
    return count.isEmpty() || !isOfDay() ? count : count + " in a day";
  }

  /**
   * A run upon what met a condition before, or upon an exception of the same type, replaces one.
   */
  private boolean isEachRunKept(Trigger trigger) {
    Firing firing = firing(trigger);
    return !(firing.standing() instanceof Standing.Again)
        && firing.upon().stream().noneMatch(TriggerDeeds::isFailure);
  }

  private static boolean isFailure(Upon upon) {
    return upon.stored()
        .flatMap(StoredCondition::readable)
        .filter(condition -> condition.what() instanceof TaskCondition.Failure)
        .isPresent();
  }

  private static boolean isSince(TriggerRun run, Instant from) {
    return run.executedAt().filter(at -> !at.isBefore(from)).isPresent();
  }

  /** Whether all runs of the last day were looked at. */
  boolean isOfDay() {
    Instant from = now.minus(WINDOW);
    return all().complete()
        || Facts.lookedBackTo(all()).filter(at -> at.isBefore(from)).isPresent();
  }

  /** Whether it fired, as far as that is known. */
  Firing firing(StoredTrigger trigger) {
    return around.firing(trigger);
  }

  /** Whether it fired, in words. */
  FiringView view(StoredTrigger trigger) {
    return FiringView.of(firing(trigger), never(), now);
  }

  /** What is to be said of it among many. */
  FiringMark mark(StoredTrigger trigger) {
    return FiringMark.of(firing(trigger), view(trigger));
  }

  /** Whether a file tells the tasks of the code, and its own is none of them. */
  boolean isOfNobody(Trigger trigger) {
    return trigger.task().filter(this::isOfNobody).isPresent();
  }

  /** Whether a file tells the tasks of the code, and this is none of them. */
  boolean isOfNobody(TaskKey task) {
    return around.registered().filter(known -> !known.contains(task)).isPresent()
        && !task.module().startsWith(PYNENC);
  }

  /** When one that is about times is due next. */
  NextDue next(String condition, TaskCondition.Cron cron) {
    return NextDue.of(cron, Optional.ofNullable(around.lastDue().get(condition)), now);
  }

  /** A condition, as far as it is there. */
  Optional<StoredCondition> condition(String id) {
    return Optional.ofNullable(around.conditions().get(id));
  }
}
