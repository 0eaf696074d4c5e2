package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.web.text.AbsenceText;

/** What is to be said below what a runner has now. */
final class NowNote {
  private NowNote() {}

  static String of(RunnerDetail detail) {
    return switch (detail.running()) {
      case Answer.Missing<Page<InvocationRow>> missing ->
          "Not known: " + AbsenceText.word(missing.why()) + ".";
      case Answer.Available<Page<InvocationRow>> there -> of(there.value(), isGone(detail));
    };
  }

  private static String of(Page<InvocationRow> held, boolean isGone) {
    String said = held.items().isEmpty() ? "It holds nothing" : "";
    if (held.next().isEmpty()) {
      return said.isEmpty() ? "" : said + (isGone ? ". What it held is told above." : ".");
    }
    return (said.isEmpty() ? "As" : said + ", as")
        + " far as the newest 1,000 pending, running and paused invocations tell.";
  }

  private static boolean isGone(RunnerDetail detail) {
    return detail.runner().presence() == RunnerPresence.GONE;
  }
}
