package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.trigger.firing.SharedFailures;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * Failures of which a trigger lost some.
 *
 * @param lostClaim how many
 * @param lostText why that is, as far as it is known
 * @param lostLinks the newest of them
 */
record LostFailures(String lostClaim, String lostText, List<IdLink> lostLinks) {
  private static final int MOST = 5;

  static LostFailures of(SharedFailures failures, Links links) {
    int lost = failures.unnamed().size();
    return new LostFailures(
        "Of the newest "
            + CountText.of(failures.looked(), "failure")
            + " of "
            + SafeText.name(failures.task().value())
            + " with an exception that it waits for, "
            + CountText.of(lost)
            + " came close to another one, and no run that is kept names "
            + (lost == 1 ? "it." : "them."),
        "pynenc loses such: failures with the same exception share one id, so that the next takes the place of"
            + " one that waits, those within 60 s of a run start none, and each run takes the place of the"
            + " record of the one before.",
        failures.unnamed().stream().limit(MOST).map(id -> IdLink.of(id, links)).toList());
  }
}
