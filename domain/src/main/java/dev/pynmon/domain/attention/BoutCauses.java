package dev.pynmon.domain.attention;

import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Counted;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.why.Sentence.Writer;
import dev.pynmon.domain.why.Subject;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * By what a task failed in a bout, as far as the groups of its failures tell.
 *
 * @param report what failed
 * @param bout when
 */
record BoutCauses(ActivityReport report, Bout bout) {
  /** Those by the exception that most of them share; none where nothing is known of them. */
  List<FailureGroup> most() {
    Map<String, List<FailureGroup>> byException =
        groups().stream()
            .filter(group -> failures(group) > 0)
            .collect(
                Collectors.groupingBy(
                    group -> group.exception().orElse(""), TreeMap::new, Collectors.toList()));
    return byException.values().stream()
        .max(Comparator.comparingLong(this::failures))
        .orElse(List.of());
  }

  /** How many failed by that exception. */
  long failuresByMost() {
    return failures(most());
  }

  /** The largest group of them. */
  Optional<Subject.OfAlike> group() {
    return most().stream()
        .max(Comparator.comparingLong(this::failures))
        .map(group -> new Subject.OfAlike(bout.task(), group.fingerprint()));
  }

  /**
   * The first failure of its cause, as exactly as that is known; where it is not kept, the
   * beginning of its first moment.
   */
  Instant since() {
    return most().stream()
        .map(FailureGroup::first)
        .min(Comparator.naturalOrder())
        .filter(first -> !first.isBefore(bout.begin()))
        .filter(_ -> 2 * failuresByMost() > bout.told().failed())
        .orElseGet(this::firstFailure);
  }

  private Instant firstFailure() {
    List<Failure> kept = report.activity().failures();
    return kept.stream()
        .filter(failure -> failure.task().equals(Optional.of(bout.task())))
        .map(Failure::at)
        .filter(at -> !at.isBefore(bout.begin()))
        .min(Comparator.naturalOrder())
        .filter(_ -> !report.isCut() || kept.getLast().at().isBefore(bout.begin()))
        .orElse(bout.begin());
  }

  /** Another task that failed before, where more than half of these failures followed its own. */
  Optional<TaskKey> followed() {
    Map<TaskKey, Long> caused = new TreeMap<>();
    for (FailureGroup group : groups()) {
      group
          .echo()
          .flatMap(echo -> echo.cause().task().map(task -> Map.entry(task, echo.caused())))
          .filter(cause -> !cause.getKey().equals(bout.task()))
          .ifPresent(
              cause ->
                  caused.merge(
                      cause.getKey(), Math.min(cause.getValue(), failures(group)), Long::sum));
    }
    long all = failures(groups());
    return caused.entrySet().stream()
        .filter(each -> 2 * each.getValue() > all)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Says their exception, and the newest by it. */
  void say(Writer writer) {
    List<FailureGroup> most = most();
    if (most.isEmpty()) {
      return;
    }
    long number = failures(most);
    FailureGroup newest = Collections.max(most, Comparator.comparing(FailureGroup::last));
    boolean isAll = number == bout.told().failed();
    writer.words(isAll ? " All " : " " + Counted.of(number) + " of them ");
    writer.stored(newest.exception().orElse("without an exception"));
    writer.words(", newest ").invocation(newest.example());
    writer.words(" at ").at(newest.last()).words(".");
  }

  private List<FailureGroup> groups() {
    return report.failuresOf(bout.task());
  }

  private long failures(List<FailureGroup> groups) {
    return groups.stream().mapToLong(this::failures).sum();
  }

  private long failures(FailureGroup group) {
    return Phase.ended(
            group.moments().stream().filter(each -> !each.from().isBefore(bout.begin())).toList())
        .failed();
  }
}
