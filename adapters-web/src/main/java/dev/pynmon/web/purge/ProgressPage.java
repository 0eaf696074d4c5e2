package dev.pynmon.web.purge;

import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import java.util.Locale;

/**
 * A purge, for the template {@code purge/progress}.
 *
 * @param progressTitle which it is
 * @param progressBegun when it was begun, and by whom
 * @param progressState how far it is
 */
record ProgressPage(String progressTitle, String progressBegun, ProgressView progressState) {
  static ProgressPage of(PurgeReport purge, Request request) {
    String noun = PurgeWords.noun(purge.scope(), SafeText.name(purge.app().value()));
    return new ProgressPage(
        noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1),
        "begun "
            + TimeText.clock(purge.begun(), request.now())
            + TimeText.zone(purge.begun())
            + " by "
            + WhoText.of(purge.by()),
        ProgressView.of(purge, request));
  }
}
