package dev.pynmon.web.trigger;

import dev.pynmon.domain.trigger.firing.Consequence;
import dev.pynmon.web.text.TimeText;
import java.time.Instant;

/** What came of something that met a condition, in words. */
public final class ConsequenceText {
  private ConsequenceText() {}

  /** Behind what is meant, for example "waits to be used up"; without a full stop. */
  public static String of(Consequence consequence, Instant now) {
    return switch (consequence) {
      case Consequence.Ran _ -> "started it";
      case Consequence.Waits _ -> "waits to start it";
      case Consequence.NotAlone _ ->
          "is not enough alone, and waits no more: no run that is kept names it";
      case Consequence.Claimed claimed ->
          "a run was claimed at "
              + TimeText.clock(claimed.at(), now)
              + TimeText.zone(claimed.at())
              + " ("
              + TimeText.age(claimed.at(), now)
              + "), and nothing is recorded of it: its call failed, its runner was killed, or only"
              + " the record was not written";
      case Consequence.NotClaimed _ ->
          "no run was claimed, and it waits no more: the trigger was not there yet when others used"
              + " it up, or what waited was removed";
      case Consequence.Unknown _ ->
          "it waits no more, and no run is kept of it; whether one was claimed cannot be told";
    };
  }
}
