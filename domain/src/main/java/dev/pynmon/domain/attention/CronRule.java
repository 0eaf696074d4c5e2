package dev.pynmon.domain.attention;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.firing.Claim;
import dev.pynmon.domain.trigger.firing.CronTimes;
import dev.pynmon.domain.trigger.firing.DueCount;
import dev.pynmon.domain.trigger.firing.Firing;
import dev.pynmon.domain.trigger.firing.PassedTime;
import dev.pynmon.domain.trigger.firing.Standing;
import dev.pynmon.domain.trigger.firing.Turn;
import dev.pynmon.domain.trigger.firing.Upon;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cron triggers whose last due times passed without a run, of which a run was lost, or that are
 * switched off; as {@link Standing} tells it, only where that is not long ago.
 *
 * @param longest how long ago the newest of it may be
 * @param now when that was read
 */
public record CronRule(Duration longest, Instant now) {
  /**
   * Checks it.
   *
   * @param triggers the triggers with whether each fired
   * @param isWhole false where there are more
   */
  public Finding check(Map<StoredTrigger, Firing> triggers, boolean isWhole) {
    List<Need> needs = new ArrayList<>();
    List<Firing> stopped = new ArrayList<>();
    int crons = 0;
    for (Map.Entry<StoredTrigger, Firing> each : triggers.entrySet()) {
      Firing firing = each.getValue();
      Optional<String> cron = cron(firing);
      crons += cron.isPresent() ? 1 : 0;
      if (firing.standing() instanceof Standing.Stopped && isMissed(firing)) {
        stopped.add(firing);
      }
      each.getKey()
          .readable()
          .flatMap(trigger -> cron.flatMap(text -> need(trigger, text, firing)))
          .ifPresent(needs::add);
    }
    if (!stopped.isEmpty()) {
      needs.add(stopped(stopped));
    }
    return Finding.of(
        needs,
        Sentence.say("")
            .number(crons, "cron")
            .words(isWhole ? "" : " among the triggers that were read; there are more")
            .end());
  }

  /** Where nobody looks after any, that is said once. */
  private static Need stopped(List<Firing> all) {
    Sentence claim =
        Sentence.say("")
            .number(all.size(), "cron")
            .words(" passed the last three times without a run: nobody looks after triggers.")
            .end();
    Optional<Instant> since =
        all.stream().map(CronRule::firstMissed).min(Comparator.naturalOrder());
    return Need.of(
            Rule.MISSED_CRON, Harm.WARNING, all.size(), "missed", claim, Subject.Whole.TRIGGERS)
        .since(since)
        .causedBy(all.stream().flatMap(one -> silent(one.turn()).stream()).findFirst());
  }

  /** The runner that left a run of the service behind when it fell silent. */
  private static Optional<RunnerId> silent(Turn turn) {
    return turn instanceof Turn.Stuck(StuckService stuck)
            && stuck.why() == StuckService.Why.RUNNER_SILENT
        ? Optional.of(stuck.run().runner()).filter(runner -> !runner.value().isEmpty())
        : Optional.empty();
  }

  private static Optional<String> cron(Firing firing) {
    return crons(firing.upon().stream()).findFirst();
  }

  private static Stream<String> crons(Stream<Upon> conditions) {
    return conditions
        .map(Upon::stored)
        .flatMap(Optional::stream)
        .map(StoredCondition::readable)
        .flatMap(Optional::stream)
        .map(Condition::what)
        .flatMap(CronRule::expression);
  }

  private static Stream<String> expression(TaskCondition what) {
    return what instanceof TaskCondition.Cron cron ? Stream.of(cron.expression()) : Stream.empty();
  }

  private Optional<Need> need(Trigger trigger, String cron, Firing firing) {
    return switch (firing.standing()) {
      case Standing.Missed _ -> passed(trigger, cron, firing);
      case Standing.Lost lost -> lost(trigger, firing, lost);
      case Standing.Stopped stopped -> stopped.lost().flatMap(lost -> lost(trigger, firing, lost));
      case Standing.SwitchedOff _ -> Optional.of(off(trigger, cron));
      default -> Optional.empty();
    };
  }

  /** Where nobody looks after triggers, the times that passed tell it. */
  private boolean isMissed(Firing firing) {
    boolean isNews =
        firing.passed().stream().findFirst().filter(time -> isNews(time.until())).isPresent();
    boolean wasFound =
        firing.upon().stream()
            .flatMap(one -> one.found().stream())
            .anyMatch(at -> firing.passed().stream().allMatch(time -> at.isBefore(time.due())));
    return isNews && wasFound && firing.passed().stream().noneMatch(CronRule::isServed);
  }

  private static boolean isServed(PassedTime time) {
    return time.outcome() instanceof PassedTime.Outcome.Ran
        || time.outcome() instanceof PassedTime.Outcome.Found;
  }

  private Optional<Need> passed(Trigger trigger, String cron, Firing firing) {
    List<PassedTime> passed = firing.passed();
    return passed.stream()
        .findFirst()
        .filter(newest -> isNews(newest.until()))
        .map(
            newest ->
                need(
                        trigger,
                        passed.size(),
                        "missed",
                        writer(trigger, cron)
                            .words(" passed its last " + passed.size() + " times without a run.")
                            .end())
                    .restingOn(
                        Sentence.say("The newest was due at ")
                            .at(newest.due())
                            .words("; " + why(newest.outcome()) + ".")
                            .end())
                    .since(Optional.of(firstMissed(firing))));
  }

  /** The first due time after it was found due last: others passed before those that are told. */
  private static Instant firstMissed(Firing firing) {
    return firing.upon().stream()
        .flatMap(one -> one.found().stream())
        .max(Comparator.naturalOrder())
        .flatMap(found -> cron(firing).flatMap(CronTimes::of).flatMap(times -> times.after(found)))
        .orElseGet(() -> firing.passed().getLast().due());
  }

  private static String why(PassedTime.Outcome outcome) {
    return switch (outcome) {
      case PassedTime.Outcome.Ran _ -> "it ran";
      case PassedTime.Outcome.Found _ -> "it was found due, but no run of it is recorded";
      case PassedTime.Outcome.Served _ -> "the atomic service ran then and did not start it";
      case PassedTime.Outcome.Failed _ -> "the atomic service was kept from running, or broke off";
      case PassedTime.Outcome.NoRunner _ -> "no runner was there";
      case PassedTime.Outcome.NoTurn _ -> "runners were there, but it was nobody's turn";
      case PassedTime.Outcome.SilentTurn _ -> "it was the turn of a runner that was silent";
      case PassedTime.Outcome.Idle _ -> "it was the turn of a runner that did not take it";
      case PassedTime.Outcome.Untold _ -> "nothing that is kept tells why";
    };
  }

  /** One of which no run was claimed may be younger than what was found due. */
  private Optional<Need> lost(Trigger trigger, Firing firing, Standing.Lost lost) {
    return lost.claim() instanceof Claim.Made && isNews(lost.found())
        ? crons(firing.upon().stream().filter(one -> one.id().equals(lost.condition())))
            .findFirst()
            .map(cron -> lost(trigger, cron, lost.found()))
        : Optional.empty();
  }

  private static Need lost(Trigger trigger, String cron, Instant found) {
    Sentence claim = writer(trigger, cron).words(" was taken up, but started nothing.").end();
    return need(trigger, 1, "lost", claim)
        .restingOn(
            whenFound(found, cron)
                .words(
                    ". A runner claimed that run, and no invocation of it is recorded. If it"
                        + " was needed, start the task by hand.")
                .end())
        .since(Optional.of(found));
  }

  /** Outside its schedule it is due because pynenc had never looked at it before. */
  private static Writer whenFound(Instant at, String cron) {
    Writer writer = Sentence.say("It was found due at ").at(at);
    return CronTimes.of(cron).filter(times -> !DueCount.isOf(at, times)).isPresent()
        ? writer.words(", outside its schedule: pynenc finds a cron due when it first looks at it")
        : writer;
  }

  private static Need off(Trigger trigger, String cron) {
    return need(trigger, 1, "off", writer(trigger, cron).words(" is switched off.").end())
        .restingOn(
            Sentence.of("The application is configured to look for no times (enable_scheduler)."));
  }

  private static Writer writer(Trigger trigger, String cron) {
    Writer writer = Sentence.say("Cron ").named(new Subject.OfTrigger(trigger.id()), cron);
    trigger.task().ifPresent(task -> writer.words(" of ").task(task));
    return writer;
  }

  private static Need need(Trigger trigger, int number, String noun, Sentence claim) {
    return Need.of(
        Rule.MISSED_CRON, Harm.WARNING, number, noun, claim, new Subject.OfTrigger(trigger.id()));
  }

  private boolean isNews(Instant moment) {
    return Duration.between(moment, now).compareTo(longest) <= 0;
  }
}
