package dev.pynmon.domain.task;

import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the tasks did, and why they failed.
 *
 * @param activity how they did
 * @param failures what failed, by what it has in common, as {@link
 *     dev.pynmon.domain.failure.FailureGroups} orders it
 * @param recordsBegin when the records begin, where that is too late to know the time before the
 *     window; empty where it is not, or nothing failed
 * @param idle the change that is nearest to the window; empty when something changed in it
 * @param held what else is among the failures; empty where the changes alone were looked at
 */
public record ActivityReport(
    TaskActivity activity,
    List<FailureGroup> failures,
    Optional<Instant> recordsBegin,
    Optional<NearestChange> idle,
    Optional<HeldBefore> held) {
  public ActivityReport {
    failures = List.copyOf(failures);
  }

  /** Of a time in which something changed. */
  public ActivityReport(TaskActivity activity, List<FailureGroup> failures) {
    this(activity, failures, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same with more known of what failed. */
  public ActivityReport with(List<FailureGroup> known) {
    return new ActivityReport(activity, known, recordsBegin, idle, held);
  }

  /**
   * The same with what the orchestrator holds: then these are all that are known to have failed.
   */
  public ActivityReport with(List<FailureGroup> known, HeldBefore more) {
    return new ActivityReport(activity, known, recordsBegin, idle, Optional.of(more));
  }

  /** The failures of one task. */
  public List<FailureGroup> failuresOf(TaskKey task) {
    return failures.stream().filter(group -> group.task().equals(Optional.of(task))).toList();
  }

  /** The same with those groups of failures alone of which a query holds. */
  public ActivityReport asking(Search search) {
    return with(failures.stream().filter(group -> group.isAsked(search)).toList());
  }

  /** How many failed, as far as was looked. */
  public long failed() {
    return held.isPresent() ? grouped() : activity.all().failed();
  }

  /** True when that many failed in all of the window; else there may be more. */
  public boolean isCounted() {
    return held.map(more -> more.backTo().isEmpty()).orElse(activity.isWhole());
  }

  /** How many failures are grouped: all of them, or the newest. */
  public long grouped() {
    return failures.stream().mapToLong(FailureGroup::count).sum();
  }

  /**
   * Since when no failure is left out of the groups; empty where that is all of the window. Of the
   * moment of the oldest change that was read others may be left.
   */
  public Optional<Instant> groupedSince() {
    if (held.isPresent()) {
      return held.flatMap(HeldBefore::backTo);
    }
    return isCut()
        ? failures.stream().map(FailureGroup::first).min(Comparator.naturalOrder())
        : Optional.of(activity.knownSince().plus(1, ChronoUnit.MICROS))
            .filter(_ -> !activity.isWhole());
  }

  /**
   * True when what failed before that may be grouped with them; what is too much stays as it is.
   */
  public boolean canBeLookedBehind() {
    return !isCut() && groupedSince().isPresent();
  }

  /** True when there were more failures than are looked at one by one. */
  public boolean isCut() {
    return failed() > grouped();
  }
}
