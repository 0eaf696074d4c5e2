package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.rerun.BulkCounts;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReason;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.DurationText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.StatusBadge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs of many in words. */
final class BulkText {
  private static final int SENTENCE = 600;
  private static final Pattern COUNT = Pattern.compile("([0-9]{1,6})-[0-9a-f]+");

  private BulkText() {}

  /** Which invocations: {@code failures of shop.charge by ValueError}. */
  static String source(BulkSource source) {
    return switch (source) {
      case BulkSource.Chosen chosen -> CountText.of(chosen.ids().size(), "invocation");
      case BulkSource.Matching matching -> "invocations" + filter(matching.filter());
      case BulkSource.Failures failures -> failures(failures);
    };
  }

  private static String failures(BulkSource.Failures failures) {
    return "failures of "
        + failures.task().map(TaskKey::value).map(SafeText::name).orElse("any task")
        + failures.exception().map(name -> " by " + SafeText.name(name)).orElse("")
        + failures.fingerprint().map(_ -> " (one group)").orElse("")
        + " "
        + window(failures.window());
  }

  private static String filter(InvocationFilter filter) {
    List<String> words = new ArrayList<>();
    Optional.of(filter.statuses())
        .filter(some -> !some.isEmpty())
        .ifPresent(
            some ->
                words.add(
                    (filter.asksForThePast() ? "that were " : "that are ")
                        + some.stream()
                            .map(StatusBadge::of)
                            .map(StatusBadge::badgeName)
                            .sorted()
                            .collect(Collectors.joining(" or "))));
    filter.task().map(TaskKey::value).map(SafeText::name).ifPresent(of -> words.add("of " + of));
    filter
        .workflow()
        .map(WorkflowId::value)
        .map(SafeText::name)
        .ifPresent(in -> words.add("in workflow " + in));
    filter
        .workflowType()
        .map(TaskKey::value)
        .map(SafeText::name)
        .ifPresent(of -> words.add("in workflows of " + of));
    filter.window().map(window -> "changed " + window(window)).ifPresent(words::add);
    filter.ids().ifPresent(ids -> words.add("among " + CountText.of(ids.size(), "id")));
    filter.search().map(Search::text).map(SafeText::name).ifPresent(q -> words.add("with " + q));
    return words.isEmpty() ? " of all kinds" : " " + String.join(", ", words);
  }

  private static String window(TimeWindow window) {
    return "from " + RangeText.dated(window.from(), window.to(), " to ");
  }

  /** How fast: {@code 60 a minute, about 20 min}. */
  static String pace(BulkOrder order, long left) {
    return CountText.of(order.perMinute())
        + " a minute"
        + (left > 0
            ? ", about " + DurationText.rough(Duration.ofSeconds(60 * left / order.perMinute() + 1))
            : "");
  }

  /** Why some are left out, in a word or two. */
  static String reason(BulkReason reason) {
    return switch (reason) {
      case UNKNOWN -> "Gone";
      case DAMAGED -> "Record damaged";
      case NOT_ENDED -> "Not ended";
      case CHANGED -> "Changed meanwhile";
      case RUN_AGAIN -> "Run again already";
      case CALLED -> "Called by others";
      case CORE_TASK -> "Task of pynenc's own";
      case WAITING -> "Waits already";
      case SAME_CALL -> "Same call";
      case TASK_UNKNOWN -> "Task unknown";
      case ARGUMENT_GONE -> "Argument gone";
      case EDIT -> "Edit refused";
      case QUEUE -> "Queue refused";
      case DIFFERENT_CALL -> "Another call waits";
      case STORE -> "Store";
      case OVER_LIMIT -> "Over the limit";
    };
  }

  /** How many became what: {@code 12 registered, 1 stands already, 3 left out}. */
  static String counts(BulkCounts counts) {
    List<String> words = new ArrayList<>();
    words.add(CountText.of(counts.registered()) + " registered");
    if (counts.existing() > 0) {
      words.add(CountText.of(counts.existing()) + " registered already");
    }
    if (counts.leftOut() > 0) {
      words.add(CountText.of(counts.leftOut()) + " left out");
    }
    if (counts.open() > 0) {
      words.add(CountText.of(counts.open()) + " to come");
    }
    return String.join(", ", words);
  }

  /**
   * That others would be run again than a plan showed.
   *
   * @param seen what that counted, as a form sends it
   */
  static String changed(Optional<String> seen, BulkPlan now) {
    Optional<String> shown =
        seen.map(COUNT::matcher)
            .filter(Matcher::matches)
            .map(of -> CountText.of(Long.parseLong(of.group(1))));
    String taken = CountText.of(now.taken());
    return "Nothing was begun: "
        + shown
            .filter(count -> !count.equals(taken))
            .map(count -> count + " would be run again when it was counted, now " + taken)
            .orElse("others would be run again now than when it was counted")
        + ".";
  }

  /** A sentence of somebody else's. */
  static String sentence(String text) {
    return SafeText.line(text, SENTENCE);
  }
}
