package dev.pynmon.bootstrap.failure;

import dev.pynmon.application.port.in.failure.EarlierFailures;
import dev.pynmon.application.port.in.failure.EarlierFailures.Found;
import dev.pynmon.application.port.in.failure.FailureReport;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.HeldBefore;
import dev.pynmon.web.task.FailureText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code pynmon failures} tells, from wherever it was read.
 *
 * @param window what was asked for
 * @param failed how many failed, as far as was looked; of these alone of which a query holds
 * @param answer which task fails most, and why; where nothing changed, when something did; "" where
 *     nothing failed
 * @param groups these by what they have in common, the largest first
 * @param isPast true of a time that is over: nothing is quiet or new then
 * @param lookedAt how many changes were looked at; empty where the orchestrator alone was asked
 * @param heldBefore before when those alone are told that the orchestrator still holds; empty where
 *     the histories tell of all of the time
 * @param searchedBackTo how far back was looked; empty where all of the time was
 * @param isComplete true when all of the time was looked at, and all that failed is grouped
 * @param recordsBegin when the records begin, where that is too late to know the time before
 */
public record Told(
    TimeWindow window,
    long failed,
    String answer,
    List<FailureGroup> groups,
    boolean isPast,
    OptionalLong lookedAt,
    Optional<Instant> heldBefore,
    Optional<Instant> searchedBackTo,
    boolean isComplete,
    Optional<Instant> recordsBegin) {

  /**
   * Until now.
   *
   * @param query of which groups alone; empty for all
   */
  public static Told of(FailureReport report, ActivityReport found, Optional<Search> query) {
    ActivityReport asked = query.map(found::asking).orElse(found);
    return new Told(
        report.window(),
        query.isPresent() ? asked.grouped() : found.failed(),
        found.idle().map(Told::nothing).orElseGet(() -> FailureText.answer(asked)),
        mostFirst(asked.failures()),
        false,
        OptionalLong.of(found.activity().changes()),
        found.held().map(HeldBefore::until),
        found.groupedSince(),
        found.groupedSince().isEmpty(),
        found.recordsBegin());
  }

  /** One order for all, whatever is quiet by now: that is said of each. */
  private static List<FailureGroup> mostFirst(List<FailureGroup> groups) {
    return groups.stream()
        .sorted(Comparator.comparingLong(FailureGroup::count).reversed())
        .toList();
  }

  private static String nothing(NearestChange nearest) {
    return switch (nearest) {
      case NearestChange.At change ->
          "Nothing changed in this time, the nearest change was at "
              + change.at().truncatedTo(ChronoUnit.SECONDS)
              + ".";
      case NearestChange.None _ -> "The histories hold no change.";
      case NearestChange.NotFound _ -> "Nothing changed in this time.";
    };
  }

  /** Of a time that is over. */
  public static Told of(EarlierFailures earlier, Found found, Optional<Search> query) {
    List<FailureGroup> asked =
        found.groups().stream().filter(group -> query.map(group::isAsked).orElse(true)).toList();
    return new Told(
        earlier.window(),
        grouped(asked),
        FailureText.past(asked),
        asked,
        true,
        OptionalLong.empty(),
        Optional.of(earlier.window().to()),
        backTo(found),
        found.next().isEmpty(),
        Optional.empty());
  }

  private static Optional<Instant> backTo(Found found) {
    return found.next().map(_ -> found.part().from());
  }

  boolean isQuiet(FailureGroup group) {
    return !isPast && group.isQuiet(window);
  }

  boolean isNew(FailureGroup group) {
    return !isPast && group.isNew(window);
  }

  Optional<Instant> againSince(FailureGroup group) {
    return isPast ? Optional.empty() : group.againSince(window);
  }

  /** How many of them are grouped. */
  public long grouped() {
    return grouped(groups);
  }

  private static long grouped(List<FailureGroup> groups) {
    return groups.stream().mapToLong(FailureGroup::count).sum();
  }
}
