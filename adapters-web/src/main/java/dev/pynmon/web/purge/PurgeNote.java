package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.purge.FollowPurgesUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.purge.PurgeEnd;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Way;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.List;

/**
 * A purge that goes on or stopped half-way, for the template {@code purge/note}.
 *
 * @param noteWarns true when it goes on no more
 * @param noteClaim what is the matter
 * @param noteText where it is, and who began it
 * @param noteAside what that means for other pages
 * @param noteWay its page
 */
public record PurgeNote(
    boolean noteWarns, String noteClaim, String noteText, String noteAside, Way noteWay) {
  private static final int MOST = 3;

  /** The notes of an application, last begun first. */
  public static List<PurgeNote> of(FollowPurgesUseCase purges, AppKey app, Request request) {
    return open(purges.of(app)).stream().limit(MOST).map(purge -> of(purge, request)).toList();
  }

  /** What is not at its end, unless a later one did the same or more. */
  private static List<PurgeReport> open(List<PurgeReport> newestFirst) {
    List<PurgeReport> open = new ArrayList<>();
    List<PurgeScope> done = new ArrayList<>();
    for (PurgeReport purge : newestFirst) {
      if (purge.end().filter(PurgeEnd.Complete.class::isInstance).isPresent()) {
        done.add(purge.scope());
      } else if (!done.contains(purge.scope()) && !done.contains(new PurgeScope.Everything())) {
        open.add(purge);
      }
    }
    return open;
  }

  private static PurgeNote of(PurgeReport purge, Request request) {
    boolean halfWay = purge.isHalfWay();
    String name = PurgeWords.noun(purge.scope(), SafeText.name(purge.app().value()));
    Href page = Href.to(PurgeAddress.progress(purge, request.links()));
    return new PurgeNote(
        halfWay,
        (purge.scope() instanceof PurgeScope.Ended ? "An " : "A ")
            + name
            + (halfWay ? " stopped half-way," : " goes on,"),
        HalfWay.place(purge)
            + ". Begun "
            + TimeText.clock(purge.begun(), request.now())
            + TimeText.zone(purge.begun())
            + " by "
            + WhoText.of(purge.by())
            + ".",
        "Until it ends, pages may show invocations without records.",
        new Way(page, halfWay ? "Resume…" : "Follow it"));
  }
}
