package dev.pynmon.bootstrap.failure;

import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.domain.failure.Echo;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.MaskedMessage;
import dev.pynmon.domain.failure.NestedGroup;
import dev.pynmon.domain.failure.Trace;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.TaskActivity;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.task.FailureText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The answer of {@code pynmon failures} for people: which task fails most and why, then a group a
 * paragraph, what followed another below that.
 *
 * @param report what failed
 * @param console where it is said
 */
public record FailuresText(ActivityReport report, Console console) {
  private static final int MAX_MESSAGE = 160;
  private static final String INDENT = "  ";

  /** All of it; how far was looked is said apart. */
  public void print(String app) {
    TimeWindow window = window();
    console.print(
        "%s, %s to %s: %s".formatted(app, second(window.from()), second(window.to()), answer()));
    NestedGroup.of(report.failures()).forEach(this::print);
    console.complain(looked());
  }

  private String answer() {
    String failed = CountText.of(report.activity().all().failed()) + " failed";
    return report.failures().isEmpty() ? failed : failed + ". " + FailureText.answer(report);
  }

  private void print(NestedGroup nested) {
    FailureGroup group = nested.group();
    String indent = INDENT.repeat(nested.depth() + 1);
    console.print(
        "%s%s × %s  %s".formatted(indent, CountText.of(group.count()), task(group), says(group)));
    console.print(
        indent
            + INDENT
            + facts(group).stream()
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(", ")));
  }

  private List<String> facts(FailureGroup group) {
    return List.of(
        group.isQuiet(window()) ? "quiet" : "",
        when(group),
        group.isNew(window()) ? "new" : before(group.before()),
        group.echo().map(FailuresText::caused).orElse(""),
        "fingerprint:" + group.fingerprint().code(),
        "newest " + SafeText.whole(group.example().value()));
  }

  private static String when(FailureGroup group) {
    return group.count() == 1
        ? "at " + second(group.last())
        : "first %s, last %s".formatted(second(group.first()), second(group.last()));
  }

  private static String task(FailureGroup group) {
    return group.task().map(task -> SafeText.name(task.value())).orElse("a task that is not known");
  }

  private static String says(FailureGroup group) {
    String exception = group.exception().map(SafeText::name).orElse("no exception stored");
    String message = group.message().map(MaskedMessage::pattern).map(FailuresText::line).orElse("");
    return message.isEmpty() ? exception : exception + ": " + message;
  }

  private static String line(String text) {
    return SafeText.line(Trace.shortened(text), MAX_MESSAGE);
  }

  private static String before(OptionalLong before) {
    return before.isPresent() ? CountText.of(before.getAsLong()) + " in the time before" : "";
  }

  private static String caused(Echo echo) {
    return "%s of them caused by fingerprint:%s%s"
        .formatted(
            CountText.of(echo.caused()),
            echo.cause().code(),
            echo.isInferred() ? " (inferred)" : "");
  }

  private String looked() {
    TaskActivity activity = report.activity();
    String changes =
        activity.isWhole()
            ? "looked at all " + CountText.of(activity.changes(), "change") + "."
            : "looked at the newest %s, back to %s. There may be more."
                .formatted(
                    CountText.of(activity.changes(), "change"), second(activity.knownSince()));
    return report.isCut()
        ? changes + " Grouped are the newest " + CountText.of(report.grouped()) + " failures."
        : changes;
  }

  private TimeWindow window() {
    return report.activity().window();
  }

  private static String second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
