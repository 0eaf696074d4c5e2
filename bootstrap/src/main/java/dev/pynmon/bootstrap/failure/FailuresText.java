package dev.pynmon.bootstrap.failure;

import dev.pynmon.bootstrap.console.Console;
import dev.pynmon.domain.failure.Echo;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.failure.MaskedMessage;
import dev.pynmon.domain.failure.NestedGroup;
import dev.pynmon.domain.failure.Trace;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * The answer of {@code pynmon failures} for people: which task fails most and why, then a group a
 * paragraph, what followed another below that.
 *
 * @param told what failed
 * @param console where it is said
 */
public record FailuresText(Told told, Console console) {
  private static final int MAX_MESSAGE = 160;
  private static final String INDENT = "  ";

  /** All of it; how far was looked is said apart. */
  public void print(String app) {
    TimeWindow window = told.window();
    console.print(
        "%s, %s to %s: %s".formatted(app, second(window.from()), second(window.to()), answer()));
    NestedGroup.of(told.groups()).forEach(this::print);
    console.complain(looked());
  }

  private String answer() {
    String failed = CountText.of(told.failed()) + " failed";
    return told.answer().isEmpty() ? failed : failed + ". " + told.answer();
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
        told.isQuiet(group) ? "quiet" : again(group),
        when(group),
        told.isNew(group) ? "new" : before(group.before()),
        group.echo().map(FailuresText::caused).orElse(""),
        "fingerprint:" + group.fingerprint().code(),
        "newest " + SafeText.whole(group.example().value()));
  }

  private String again(FailureGroup group) {
    return told.againSince(group).map(since -> "again since " + second(since)).orElse("");
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

  /** What was read, how far, and how to look on. */
  private String looked() {
    StringJoiner text = new StringJoiner(" ");
    told.lookedAt().ifPresent(changes -> text.add(looked(changes)));
    told.heldBefore().map(this::held).ifPresent(text::add);
    if (told.searchedBackTo().isPresent()) {
      text.add("There may be more.");
    }
    if (told.grouped() < told.failed()) {
      text.add("Grouped are the newest " + CountText.of(told.grouped(), "failure") + ".");
    }
    return text.toString();
  }

  private String looked(long changes) {
    Optional<Instant> backTo = told.heldBefore().or(told::searchedBackTo);
    return backTo
        .map(
            moment ->
                "looked at the newest %s, back to %s."
                    .formatted(CountText.of(changes, "change"), second(moment)))
        .orElse("looked at all " + CountText.of(changes, "change") + ".");
  }

  /** The order is that of registration, so that what is not reached may have failed since. */
  private String held(Instant before) {
    String back =
        told.searchedBackTo()
            .map(
                moment ->
                    (", newest registered first, back to %s; --until %s looks further back,"
                            + " but for what was registered before and failed since")
                        .formatted(second(moment), exactly(moment)))
            .orElse("");
    return told.isPast()
        ? "looked at what the orchestrator still holds as failed" + back + "."
        : "Before that at what the orchestrator still holds as failed" + back + ".";
  }

  /** None that failed at that moment is left out by it. */
  private static Instant exactly(Instant moment) {
    return moment.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
  }

  private static String second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
