package dev.pynmon.web.trigger.pages;

import dev.pynmon.application.port.in.trigger.TriggerSurroundings;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.trigger.firing.CronTimes;
import dev.pynmon.pictures.text.CountText;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

  /** How many due times must have passed without a run before that is said. */
  private static final int MISSED = 3;

  /** How long after it was due pynenc may still start something (wire format, section 9.4). */
  private static final Duration GRACE = Duration.ofSeconds(60);

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
          there.value().complete()
              ? "no run kept" + kept()
              : "none among the newest " + CountText.of(there.value().items().size()) + " runs";
    };
  }

  private String kept() {
    long days = around.retention().age().toDays();
    return around.retention().enabled() ? " (" + CountText.of(days, "day") + ")" : "";
  }

  /** How often it was run in the last day; "" where nothing is kept. */
  String count(Trigger trigger) {
    if (around.runs().available().isEmpty()) {
      return "";
    }
    Instant from = now.minus(WINDOW);
    long count = runs(trigger).filter(run -> isSince(run, from)).count();
    return (isCoveredSince(from) ? "" : "at least ") + CountText.of(count);
  }

  private static boolean isSince(TriggerRun run, Instant from) {
    return run.executedAt().filter(at -> !at.isBefore(from)).isPresent();
  }

  /** Whether all runs since then were looked at. */
  private boolean isCoveredSince(Instant from) {
    return all().complete() || all().items().stream().anyMatch(run -> !isSince(run, from));
  }

  /** When a time comes that it waits for; the first of several. */
  Optional<Instant> next(Trigger trigger) {
    return crons(trigger)
        .flatMap(cron -> CronTimes.of(cron.expression()).stream())
        .flatMap(times -> times.after(now).stream())
        .min(Comparator.naturalOrder());
  }

  private Stream<TaskCondition.Cron> crons(Trigger trigger) {
    return trigger.conditions().stream()
        .flatMap(id -> Optional.ofNullable(around.conditions().get(id)).stream())
        .flatMap(stored -> stored.readable().stream())
        .filter(condition -> condition.what() instanceof TaskCondition.Cron)
        .map(condition -> (TaskCondition.Cron) condition.what());
  }

  /**
   * Whether its last three times passed without a run. Of one that waits for more than times that
   * cannot be said, nor where runs are not kept or not all were looked at.
   */
  boolean missed(Trigger trigger) {
    List<TaskCondition.Cron> crons = crons(trigger).toList();
    boolean isOfTimesAlone = crons.size() == trigger.conditions().size() && crons.size() == 1;
    return isOfTimesAlone
        && around.runs().available().isPresent()
        && third(crons.getFirst()).filter(from -> isMissedSince(trigger, from)).isPresent();
  }

  private Optional<Instant> third(TaskCondition.Cron cron) {
    return CronTimes.of(cron.expression())
        .map(times -> times.before(now.minus(GRACE), MISSED))
        .filter(times -> times.size() == MISSED)
        .map(List::getLast);
  }

  private boolean isMissedSince(Trigger trigger, Instant from) {
    boolean wasDue =
        trigger.conditions().stream()
            .flatMap(id -> Optional.ofNullable(around.lastDue().get(id)).stream())
            .anyMatch(at -> !at.isBefore(from));
    return isKeptSince(from)
        && isCoveredSince(from)
        && !wasDue
        && runs(trigger).noneMatch(run -> isSince(run, from));
  }

  private boolean isKeptSince(Instant from) {
    return !around.retention().enabled() || from.isAfter(now.minus(around.retention().age()));
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

  /** A condition, as far as it is there. */
  Optional<StoredCondition> condition(String id) {
    return Optional.ofNullable(around.conditions().get(id));
  }
}
