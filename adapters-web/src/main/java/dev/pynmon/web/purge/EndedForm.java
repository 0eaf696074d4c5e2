package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.purge.PurgeDefaults;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.Hours;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which ended invocations go, for the template {@code purge/ended}.
 *
 * @param endedAction where it is sent
 * @param endedHours the hours; "" where somebody has to name them
 * @param endedHint where they are from
 * @param endedScopes what goes of each
 * @param endedWhole the purge of the whole orchestrator
 */
record EndedForm(
    Href endedAction,
    String endedHours,
    String endedHint,
    List<Option> endedScopes,
    Href endedWhole) {

  /**
   * The form.
   *
   * @param age the age that is asked for; empty when none is
   */
  static EndedForm of(
      PurgeDefaults defaults, Optional<Duration> age, boolean statuses, Links links) {
    String usual = Hours.of(defaults.endedAge());
    return new EndedForm(
        Href.to(PurgeAddress.ended(links)),
        age.map(Hours::of).orElse(defaults.endedAgeAssumed() ? "" : usual),
        defaults.endedAgeAssumed()
            ? "pynenc keeps them "
                + usual
                + " h unless told otherwise; what this application was told is not known."
            : "This application keeps them " + usual + " h.",
        List.of(
            new Option("all", "All that is stored of them", !statuses),
            new Option(PurgeAddress.STATUSES, "Their statuses alone, as pynenc does", statuses)),
        Href.to(PurgeAddress.only(Component.ORCHESTRATOR, links)));
  }
}
