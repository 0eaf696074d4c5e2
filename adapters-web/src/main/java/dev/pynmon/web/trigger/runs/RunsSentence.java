package dev.pynmon.web.trigger.runs;

import dev.pynmon.application.port.in.trigger.ListTriggerRunsUseCase;
import dev.pynmon.application.port.in.trigger.SoughtTrigger;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.TriggerRunTally;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.text.RangeText;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What runs of triggers started, and how that ended, in a sentence.
 *
 * @param params what was asked for
 * @param trigger whose runs were meant
 * @param tally the runs
 * @param now when they were read
 */
record RunsSentence(RunsParams params, SoughtTrigger trigger, TriggerRunTally tally, Instant now) {
  private static final int LONGEST = 64;

  /** For example "Cron started 42 invocations in the last day." */
  String claim() {
    return unfound().orElseGet(this::started);
  }

  /** Who is not known started not nothing. */
  private Optional<String> unfound() {
    return switch (trigger) {
      case SoughtTrigger.Several several ->
          Optional.of("Several triggers have an id that begins with " + name(several.text()) + ".");
      case SoughtTrigger.Unknown unknown when tally.runs() == 0 ->
          Optional.of(
              (unknown.isCertain() ? "No trigger" : "No trigger that is known")
                  + " has an id that begins with "
                  + name(unknown.text())
                  + ".");
      default -> Optional.empty();
    };
  }

  private static String name(String typed) {
    return SafeText.line(typed, LONGEST);
  }

  private String started() {
    return params.search().isEmpty()
        ? started("")
        : tally.runs() == 0 ? noneMatches() : started(", in the runs that match the query");
  }

  /** What the query holds of none of says nothing of what was started. */
  private String noneMatches() {
    return "No run of a trigger"
        + (tally.complete() ? "" : " that was looked at")
        + ofTask()
        + when()
        + " matches the query.";
  }

  private String started(String inWhich) {
    String what =
        tally.started() == 0 ? "no invocation" : CountText.of(tally.started(), "invocation");
    return who() + " started " + what + ofTask() + when() + inWhich + ".";
  }

  private String who() {
    return switch (trigger) {
      case SoughtTrigger.One one -> "Trigger " + ShortId.of(one.id());
      case SoughtTrigger.Unknown unknown -> "Trigger " + ShortId.of(unknown.text());
      default -> params.filter().kind().map(RunsSentence::name).orElse("Triggers");
    };
  }

  static String name(ContextKind kind) {
    return switch (kind) {
      case CRON -> "Cron";
      case EVENT -> "Events";
      case STATUS -> "Statuses";
      case RESULT -> "Results";
      case EXCEPTION -> "Exceptions";
      case OTHER -> "Triggers";
    };
  }

  private String ofTask() {
    return params.filter().task().map(task -> " of " + SafeText.name(task.value())).orElse("");
  }

  private String when() {
    String phrase =
        params.typed().map(RunsSentence::between).orElseGet(() -> params.when().phrase(now));
    return phrase.isEmpty() ? "" : " " + phrase;
  }

  private static String between(TimeWindow window) {
    return "between " + RangeText.of(window.from(), window.to(), " and ", TimeText::full);
  }

  /** How that ended, and how far was looked. */
  String text() {
    return switch (trigger) {
      case SoughtTrigger.Several several -> " " + which(several.ids());
      case SoughtTrigger.Unknown _ when tally.runs() == 0 ->
          " No run of one is kept, either." + looked();
      default -> ended();
    };
  }

  private static String which(List<String> ids) {
    return "The first of them: "
        + ids.stream().map(id -> SafeText.line(id, LONGEST)).collect(Collectors.joining(", "))
        + ".";
  }

  private String ended() {
    List<String> parts = new ArrayList<>();
    long failed = tally.with(KnownStatus.FAILED);
    if (tally.started() > 0) {
      parts.add(CountText.of(tally.with(KnownStatus.SUCCESS)) + " succeeded");
      parts.add((failed == 0 ? "none" : CountText.of(failed)) + " failed");
      add(parts, others(), " ended otherwise");
      add(parts, tally.unfinished(), " not ended yet");
      add(parts, tally.unknown(), " not known any more");
    }
    return (parts.isEmpty() ? "" : " " + String.join(", ", parts) + ".") + looked();
  }

  private static void add(List<String> parts, long number, String words) {
    if (number > 0) {
      parts.add(CountText.of(number) + words);
    }
  }

  private long others() {
    return tally.started()
        - tally.with(KnownStatus.SUCCESS)
        - tally.with(KnownStatus.FAILED)
        - tally.unfinished()
        - tally.unknown();
  }

  private String looked() {
    if (tally.complete()) {
      return "";
    }
    String back = tally.oldest().map(at -> ", back to " + TimeText.dated(at)).orElse("");
    return tally.runs() < ListTriggerRunsUseCase.MAX_SUMMED
        ? " Not all older runs were looked at" + back + "."
        : " That is of the newest " + CountText.of(tally.runs()) + " runs" + back + ".";
  }

  /** The colour of the answer. */
  String tone() {
    return tally.with(KnownStatus.FAILED) > 0
        ? "st-failed"
        : tally.with(KnownStatus.SUCCESS) > 0 ? "st-success" : "";
  }
}
