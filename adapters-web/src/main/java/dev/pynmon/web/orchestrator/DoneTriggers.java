package dev.pynmon.web.orchestrator;

import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.trigger.Standings;
import dev.pynmon.web.trigger.TriggerTable;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;

/**
 * The runs of triggers that a run of the atomic service did, for the template {@code
 * orchestrator/run-triggers}.
 *
 * @param doneTable the runs
 * @param doneLooked what was not looked at; "" when everything was
 */
record DoneTriggers(TriggerTable doneTable, String doneLooked) {
  private static final String NONE =
      "None is known: no trigger was due, or the records were purged.";
  private static final String NONE_AMONG_THEM = "None is known among those that were looked at.";

  /** Those of a run; nothing where this pynenc keeps none. */
  static List<DoneTriggers> of(Answer<ServiceRunTriggers> state, Instant now, Links links) {
    return switch (state) {
      case Answer.Available<ServiceRunTriggers> there -> List.of(of(there.value(), now, links));
      case Answer.Missing<ServiceRunTriggers> missing
          when missing.why() instanceof Absence.InThisVersion ->
          List.of();
      case Answer.Missing<ServiceRunTriggers> missing ->
          List.of(new DoneTriggers(TriggerTable.notKnown(missing.why()), ""));
    };
  }

  static DoneTriggers of(ServiceRunTriggers triggers, Instant now, Links links) {
    String none = triggers.lookedAtAll() ? NONE : NONE_AMONG_THEM;
    return new DoneTriggers(
        TriggerTable.of(
                triggers.runs(),
                new Standings(triggers.states(), triggers.failureCauses()),
                triggers.scenes(),
                none,
                now,
                links)
            .ofOneService(),
        triggers.lookedAtAll() ? "" : "Only " + newest() + " were looked at.");
  }

  /** What is looked at where not everything is. */
  static String newest() {
    return "the newest " + CountText.of(ServiceRunTriggers.MAX_READ) + " runs of triggers";
  }
}
