package dev.pynmon.bootstrap.cli;

import dev.pynmon.bootstrap.console.Sentences;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.purge.PurgeStep;
import dev.pynmon.pictures.text.CountText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is said of a purge while it goes on, and of one that did not come to its end. */
final class PurgeSentences {
  static final String STOPPING =
      "pynmon purge: it ends after its present batch; Ctrl-C once more ends it at once.";

  private PurgeSentences() {}

  /** How far it is, in a line. */
  static String progress(PurgeReport report) {
    String where =
        report.steps().stream()
            .filter(step -> step.stage() != PurgeStep.Stage.DONE)
            .findFirst()
            .map(step -> step.component().label() + ": ")
            .orElse("");
    return where + amount(report) + " entries are gone" + invocations(report);
  }

  private static String invocations(PurgeReport report) {
    return report.scope() instanceof PurgeScope.Ended
        ? ", of %s; %s are kept"
            .formatted(CountText.of(report.gone(), "invocation"), CountText.of(report.kept()))
        : "";
  }

  private static String amount(PurgeReport report) {
    return CountText.of(report.removed())
        + report.expected().map(count -> " of " + CountText.of(count)).orElse("");
  }

  /** Why it ended half-way, and what to do; nothing when it did not. */
  static List<String> complaints(PurgeReport report) {
    List<String> complaints = new ArrayList<>();
    if (report.isHalfWay()) {
      report.end().flatMap(PurgeSentences::fault).ifPresent(complaints::add);
      complaints.add(
          "pynmon purge: stopped half-way; %s entries are gone, for good. The same command removes the rest%s."
              .formatted(amount(report), isOfWhatIsOld(report) ? "" : ", and what is new by then"));
    }
    return complaints;
  }

  private static boolean isOfWhatIsOld(PurgeReport report) {
    return report.scope() instanceof PurgeScope.Ended
        || report.scope() instanceof PurgeScope.OldEvents;
  }

  private static Optional<String> fault(PurgeEnd end) {
    return end instanceof PurgeEnd.Failed failed
        ? Optional.of("pynmon purge: " + Sentences.of(failed.fault()))
        : Optional.empty();
  }
}
