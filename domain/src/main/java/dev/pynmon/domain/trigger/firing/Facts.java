package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known around triggers.
 *
 * @param now when it was read
 * @param conditions their conditions, as far as they are there
 * @param lastDue when those about times were last found due, as far as that is told
 * @param runs the newest runs that can be read, of these triggers and maybe others, or why none are
 *     known
 * @param retention how long runs are kept
 * @param keptSince when the oldest run was executed of those known, of whichever trigger: before,
 *     pynenc may have kept none
 * @param registered the tasks that the code registers; empty when no file tells
 * @param waiting what was met and not used up
 * @param claims whether runs were claimed, of those that are expected
 * @param looksForTimes false when the application is configured to look for no times
 * @param service the atomic service
 */
public record Facts(
    Instant now,
    Map<String, StoredCondition> conditions,
    Map<String, Instant> lastDue,
    Answer<Newest<TriggerRun>> runs,
    EventRetention retention,
    Optional<Instant> keptSince,
    Optional<Set<TaskKey>> registered,
    Waiting waiting,
    RunClaims claims,
    boolean looksForTimes,
    Service service) {
  public Facts {
    conditions = Map.copyOf(conditions);
    lastDue = Map.copyOf(lastDue);
    registered = registered.map(Set::copyOf);
  }

  /** The same with what is claimed of what these make expect. */
  public Facts with(RunClaims found) {
    return new Facts(
        now,
        conditions,
        lastDue,
        runs,
        retention,
        keptSince,
        registered,
        waiting,
        found,
        looksForTimes,
        service);
  }

  /** The same with other runs. */
  public Facts with(Answer<Newest<TriggerRun>> found) {
    return new Facts(
        now,
        conditions,
        lastDue,
        found,
        retention,
        keptSince,
        registered,
        waiting,
        claims,
        looksForTimes,
        service);
  }

  /** The same with fewer of what waits. */
  Facts with(Waiting some) {
    return new Facts(
        now,
        conditions,
        lastDue,
        runs,
        retention,
        keptSince,
        registered,
        some,
        claims,
        looksForTimes,
        service);
  }

  /** The runs of a trigger, newest first. */
  List<TriggerRun> runs(Trigger trigger) {
    return runs.available().stream()
        .flatMap(all -> all.items().stream())
        .filter(run -> run.trigger().equals(trigger.id()))
        .toList();
  }

  /** Whether every run since then is kept and was read. */
  boolean hasRunsSince(Instant from) {
    boolean isKept =
        !retention.enabled()
            || retention.maxRuns() == 0 && from.isAfter(now.minus(retention.age()));
    return isKept && runs.available().filter(all -> isReadSince(all, from)).isPresent();
  }

  private static boolean isReadSince(Newest<TriggerRun> all, Instant from) {
    return all.complete() || lookedBackTo(all).filter(at -> at.isBefore(from)).isPresent();
  }

  /** Everything newer was looked at. */
  public static Optional<Instant> lookedBackTo(Newest<TriggerRun> all) {
    return all.searchedBackTo()
        .or(
            () ->
                all.items().stream()
                    .flatMap(run -> run.executedAt().stream())
                    .min(Comparator.naturalOrder()));
  }
}
