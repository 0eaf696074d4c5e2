package dev.pynmon.web.trigger.pages;

import dev.pynmon.domain.trigger.firing.EventFate;
import dev.pynmon.domain.trigger.firing.SharedFailures;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.trigger.ConsequenceText;
import dev.pynmon.web.url.Links;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a trigger waits for and started nothing upon.
 *
 * @param lostClaim how many
 * @param lostText why that is, as far as it is known
 * @param lostLinks the newest of it
 */
record LostNote(String lostClaim, String lostText, List<IdLink> lostLinks) {
  private static final int MOST = 5;

  static LostNote of(SharedFailures failures, Links links) {
    int lost = failures.unnamed().size();
    return new LostNote(
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

  /** Events; nothing where there are none. */
  static Stream<LostNote> of(List<EventFate> fates, Instant now, Links links) {
    return fates.stream().findFirst().stream().map(newest -> of(newest, fates, now, links));
  }

  private static LostNote of(EventFate newest, List<EventFate> fates, Instant now, Links links) {
    return new LostNote(
        "Of the newest events that it waits for, it started nothing upon "
            + CountText.of(fates.size())
            + ".",
        "Of the newest of them: " + ConsequenceText.of(newest.consequence(), now) + ".",
        fates.stream().limit(MOST).map(fate -> IdLink.of(fate.event().id(), links)).toList());
  }
}
