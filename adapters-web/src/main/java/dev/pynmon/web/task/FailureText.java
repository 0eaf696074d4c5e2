package dev.pynmon.web.task;

import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.NestedGroup;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.TimeText;
import java.util.List;

/** What fails, in a sentence. */
public final class FailureText {
  private FailureText() {}

  /** {@code 63 in the last hour, 4 causes}. */
  static String summary(ActivityReport report, String when) {
    List<FailureGroup> causes = causes(report);
    return CountText.of(report.activity().all().failed())
        + " in the "
        + when
        + (causes.isEmpty() ? "" : ", " + CountText.of(causes.size(), "cause"));
  }

  /**
   * Which task fails most and why: {@code charge fails most now: 28 × GatewayTimeout, before: 0,
   * and 28 of place_order because of it.} "" where nothing failed.
   */
  public static String answer(ActivityReport report) {
    List<NestedGroup> nested = NestedGroup.of(report.failures());
    TimeWindow window = report.activity().window();
    if (nested.isEmpty()) {
      return "";
    }
    FailureGroup most = nested.getFirst().group();
    StringBuilder text = new StringBuilder();
    text.append(name(most));
    text.append(most.isQuiet(window) ? " failed most: " : " fails most now: ");
    text.append(times(most));
    most.before().ifPresent(before -> text.append(", before: ").append(CountText.of(before)));
    echoes(nested, text);
    List<FailureGroup> causes = causes(report);
    more(most, causes, window, text);
    return text.append(quiet(causes, window)).toString();
  }

  private static String times(FailureGroup group) {
    return CountText.of(group.count())
        + " × "
        + group.exception().map(SafeText::name).orElse("no exception stored");
  }

  /** What failed more often and does no longer. */
  private static void more(
      FailureGroup most, List<FailureGroup> causes, TimeWindow window, StringBuilder text) {
    causes.stream()
        .filter(group -> group.isQuiet(window) && group.count() > most.count())
        .findFirst()
        .ifPresent(
            group ->
                text.append(". ")
                    .append(name(group))
                    .append(" failed more often, ")
                    .append(times(group))
                    .append(", last at ")
                    .append(TimeText.clock(group.last(), window.to())));
  }

  private static String name(FailureGroup group) {
    return group.task().map(TaskKey::function).map(SafeText::name).orElse("A task not known");
  }

  private static void echoes(List<NestedGroup> nested, StringBuilder text) {
    nested.stream()
        .skip(1)
        .takeWhile(NestedGroup::isEcho)
        .findFirst()
        .map(NestedGroup::group)
        .ifPresent(
            echo ->
                text.append(", and ")
                    .append(CountText.of(echo.count()))
                    .append(" of ")
                    .append(name(echo))
                    .append(" because of it"));
  }

  private static String quiet(List<FailureGroup> causes, TimeWindow window) {
    long quiet = causes.stream().filter(group -> group.isQuiet(window)).count();
    if (quiet == 0) {
      return ".";
    }
    return quiet == causes.size()
        ? "; all quiet now."
        : "; " + CountText.of(quiet) + " of " + CountText.of(causes.size(), "cause") + " quiet.";
  }

  private static List<FailureGroup> causes(ActivityReport report) {
    return NestedGroup.of(report.failures()).stream()
        .filter(nested -> !nested.isEcho())
        .map(NestedGroup::group)
        .toList();
  }
}
