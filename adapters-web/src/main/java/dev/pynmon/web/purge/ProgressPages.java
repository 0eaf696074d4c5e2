package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.PurgeUseCases;
import dev.pynmon.application.port.in.purge.FollowPurgesUseCase;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.purge.PurgeId;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a purge is, stopping it, and going on with it. */
final class ProgressPages {
  private static final String PATTERN = "/purges/{id}";

  private final PurgeUseCases purges;
  private final PurgeReplies replies;
  private final Template<ProgressPage> page;

  private ProgressPages(Html html, PurgeUseCases purges, PurgeReplies replies) {
    this.purges = purges;
    this.replies = replies;
    this.page = html.template("purge/progress", ProgressPage.class);
  }

  static List<Route> routes(Html html, PurgeUseCases purges, PurgeReplies replies) {
    ProgressPages pages = new ProgressPages(html, purges, replies);
    return List.of(
        Route.page(PATTERN, pages::show),
        Route.post(PATTERN + "/stop", Route.Kind.PAGE, Deed.PURGE, pages::stop),
        Route.post(PATTERN + "/resume", Route.Kind.PAGE, Deed.PURGE, pages::resume).always());
  }

  private Reply show(Request request) {
    PurgeReport purge = required(request);
    if (!purge.app().equals(request.app().key())) {
      return Reply.seeOther(progress(purge, request));
    }
    Head head = Head.of(Area.DASHBOARD).page("Purge").asOf(request.now());
    return Reply.page(
        purge.end().isEmpty() ? head.retrying() : head,
        page.render(ProgressPage.of(purge, request)));
  }

  private Reply stop(Request request) {
    PurgeReport purge = required(request);
    purges.run().stop(request.actor(), purge.id());
    String message = "The purge ends after its present batch.";
    return request.incoming().showsPages()
        ? Reply.seeOther(progress(purge, request))
        : Reply.json(Map.of("success", true, "message", message));
  }

  private Reply resume(Request request) {
    PurgeReport purge = required(request);
    Request its = request.about(purge.app());
    Params sent = request.sent();
    Optional<String> fault =
        HalfWay.goesOnAtAWord(purge.scope())
            ? Confirmation.fault(its, sent)
            : Confirmation.faultOrNone(its, sent);
    return fault.isPresent()
        ? replies.unconfirmed(fault.get(), PurgeAddress.preview(purge.scope(), its.links()))
        : replies.of(its, purge.scope(), () -> purges.run().resume(its.actor(), purge.id()));
  }

  private static String progress(PurgeReport purge, Request request) {
    return PurgeAddress.progress(purge, request.about(purge.app()).links()).toString();
  }

  /** The purge; another application than the one that the address names has none of its. */
  private PurgeReport required(Request request) {
    String id = request.segment("id");
    return purges
        .progress()
        .find(new PurgeId(id))
        .filter(purge -> request.current().named().map(purge.app()::equals).orElse(true))
        .orElseThrow(() -> new ProblemException(unknown(id, request)));
  }

  private static Problem unknown(String id, Request request) {
    return Problem.notFound("No purge " + SafeText.line(id, 80) + " is remembered here.")
        .advise("Another monitor may have begun it, or this one before it was started anew.")
        .advise(
            "Remembered are the last "
                + CountText.of(FollowPurgesUseCase.MAX_REMEMBERED, "purge")
                + ".")
        .way("Purge", Href.to(PurgeAddress.everything(request.links())));
  }
}
