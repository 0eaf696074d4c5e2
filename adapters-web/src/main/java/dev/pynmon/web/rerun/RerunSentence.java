package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.RerunAround;
import dev.pynmon.application.port.in.rerun.RerunOutlook;
import dev.pynmon.application.port.in.rerun.RerunOutlook.QueueChoice;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.text.ShortId;
import java.util.List;
import java.util.Optional;

/**
 * What the page of a re-run says first.
 *
 * @param tone gives it its colour; "" for none
 * @param claim the answer in a few words
 * @param text the rest of it
 */
record RerunSentence(String tone, String claim, String text) {
  private static final int SENTENCE = 600;

  /**
   * The sentence.
   *
   * @param faults why what was sent just now was not done
   */
  static RerunSentence of(RerunOutlook.Known outlook, RerunAround around, List<FieldFault> faults) {
    if (outlook.refusal().isPresent()) {
      return trouble("It cannot be run again.", outlook.refusal().get().reason());
    }
    if (faults.size() > 1) {
      return trouble("Nothing was registered.", CountText.of(faults.size()) + " things are wrong:");
    }
    if (!faults.isEmpty()) {
      return trouble("Nothing was registered.", FieldFault.sentences(faults));
    }
    RerunSentence first =
        outlook
            .existing()
            .map(RerunSentence::existing)
            .orElseGet(() -> new RerunSentence("", claim(outlook), text(outlook)));
    return Twice.of(outlook, around).map(first::after).orElse(first);
  }

  /** What was done already stands before all else. */
  private RerunSentence after(Twice twice) {
    return new RerunSentence("st-pending", twice.claim(), " " + twice.then() + claim + text);
  }

  private static RerunSentence trouble(String claim, String text) {
    return new RerunSentence("st-failed", claim, " " + SafeText.line(text, SENTENCE));
  }

  private static RerunSentence existing(InvocationState existing) {
    return new RerunSentence(
        "st-pending",
        "Nothing new is registered, unless you choose so.",
        " The same is registered already as "
            + ShortId.of(existing.id())
            + ", which pynenc takes instead of a second one: this task has concurrency control.");
  }

  private static String claim(RerunOutlook.Known outlook) {
    return "A new invocation of "
        + SafeText.name(outlook.task().value())
        + " is registered and waits"
        + queue(outlook).map(queue -> " in queue " + SafeText.name(queue.name().value())).orElse("")
        + " for a runner.";
  }

  private static String text(RerunOutlook.Known outlook) {
    return " "
        + (outlook.arguments().isEmpty()
            ? "It takes no arguments"
            : "It has the same arguments, unless you change them")
        + ", and no parent; "
        + ShortId.of(outlook.original())
        + " stays as it is."
        + queue(outlook).map(RerunSentence::consumers).orElse("")
        + (outlook.task().isSystem()
            ? " It is a task of pynenc itself, which runs it by itself when it is due."
            : "");
  }

  private static String consumers(QueueChoice queue) {
    return queue.consumers().filter(number -> number == 0).isPresent()
        ? " No active runner takes from " + SafeText.name(queue.name().value()) + "."
        : "";
  }

  private static Optional<QueueChoice> queue(RerunOutlook.Known outlook) {
    return outlook.queues().stream().findFirst();
  }
}
