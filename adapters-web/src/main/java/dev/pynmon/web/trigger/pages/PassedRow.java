package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.trigger.firing.PassedTime;
import dev.pynmon.domain.trigger.firing.PassedTime.Outcome;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A due time that has passed.
 *
 * @param passedDue when it was due
 * @param passedWindow how long pynenc would have started it still
 * @param passedText what became of it
 * @param passedLinks what that is known from
 */
record PassedRow(
    String passedDue, String passedWindow, String passedText, List<EvidenceLink> passedLinks) {
  static PassedRow of(PassedTime passed, Instant now, Links links) {
    return new PassedRow(
        new TurnWords(now).moment(passed.due()),
        Duration.between(passed.due(), passed.until()).toSeconds() + " s",
        text(passed.outcome(), now),
        links(passed.outcome(), links));
  }

  private static String text(Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Ran _ -> "run";
      case Outcome.Found found ->
          "found due at "
              + TimeText.clock(found.at(), now)
              + TimeText.zone(found.at())
              + ", no run is kept of that";
      case Outcome.Served _ -> "the atomic service ran then, and did not start it:";
      case Outcome.Failed failed ->
          "the atomic service was " + SafeText.name(failed.service().status()) + " then:";
      case Outcome.NoRunner _ -> "no runner that may fire triggers was there when it was due";
      case Outcome.NoTurn none -> noTurn(none.runners());
      case Outcome.SilentTurn silent ->
          "it was the turn of a runner that was silent since "
              + TimeText.clock(silent.runner().last(), now)
              + TimeText.zone(silent.runner().last())
              + ":";
      case Outcome.Idle _ ->
          "it was the turn of a runner that was alive, but no run of the atomic service is recorded:";
      case Outcome.Untold _ ->
          "not known: runs of the atomic service are not recorded that far back";
    };
  }

  private static String noTurn(int runners) {
    return runners == 1
        ? "a lone runner was there, which begins in the first part of a cycle only"
        : "it lay between the turns of " + CountText.of(runners, "runner");
  }

  private static List<EvidenceLink> links(Outcome outcome, Links links) {
    return switch (outcome) {
      case Outcome.Ran ran -> List.of(new EvidenceLink("run", IdLink.of(ran.run().id(), links)));
      case Outcome.Served served -> List.of(EvidenceLink.service(served.service().id(), links));
      case Outcome.Failed failed -> List.of(EvidenceLink.service(failed.service().id(), links));
      case Outcome.SilentTurn silent -> List.of(runner(silent.runner(), links));
      case Outcome.Idle idle -> List.of(runner(idle.runner(), links));
      case Outcome.Found _, Outcome.NoRunner _, Outcome.NoTurn _, Outcome.Untold _ -> List.of();
    };
  }

  private static EvidenceLink runner(Heartbeat sign, Links links) {
    return new EvidenceLink("runner", IdLink.of(sign.runner(), links));
  }
}
