package dev.pynmon.web.purge;

import dev.pynmon.application.port.in.purge.FollowPurgesUseCase;
import dev.pynmon.application.port.in.purge.PurgeStart;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.text.WhoText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Url;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whoever orders a purge: browsers with its page, as soon as it is begun; programs, and the
 * buttons of the original's pages, with its end.
 */
final class PurgeReplies {
  /** Whoever waits longer is told that it goes on. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(PurgeReplies.class);

  private final FollowPurgesUseCase progress;

  PurgeReplies(FollowPurgesUseCase progress) {
    this.progress = progress;
  }

  /**
   * The name of another application, or none where one is needed.
   *
   * @param preview the page that asks for it
   */
  Reply unconfirmed(String fault, Url preview) {
    throw new ProblemException(
        Problem.of(400, "Not confirmed", fault)
            .way("What it would do", Href.to(preview))
            .member("parameter", Confirmation.FIELD));
  }

  /** The answer to this order. */
  Reply of(Request request, PurgeScope scope, Supplier<PurgeStart> order) {
    try {
      return of(request, order.get());
    } catch (BackendException e) {
      if (request.incoming().showsPages()) {
        throw e;
      }
      LOG.warn("{}: store {} cannot answer", request.incoming().rawPath(), e.fault().store(), e);
      return PurgeJson.notBegun(scope, e.fault());
    }
  }

  private Reply of(Request request, PurgeStart start) {
    return switch (start) {
      case PurgeStart.Begun begun -> begun(request, begun.purge());
      case PurgeStart.UnderWay other ->
          throw new ProblemException(underWay(request, other.other()));
      case PurgeStart.OnlyRead stores -> throw new ProblemException(onlyRead(stores));
      case PurgeStart.Unknown _ ->
          throw new ProblemException(
              Problem.of(409, "Nothing left to do", "Nothing of this purge is left to be done."));
    };
  }

  private Reply begun(Request request, PurgeReport purge) {
    return request.incoming().showsPages()
        ? Reply.seeOther(PurgeAddress.progress(purge, request.links()).toString())
        : PurgeJson.of(progress.await(purge.id(), PATIENCE).orElse(purge), request.links());
  }

  private static Problem underWay(Request request, PurgeReport other) {
    Href page = Href.to(PurgeAddress.progress(other, request.links()));
    String name = PurgeWords.noun(other.scope(), SafeText.name(other.app().value()));
    return Problem.of(
            409,
            "Another purge goes on",
            "The "
                + name
                + " goes on, begun by "
                + WhoText.of(other.by())
                + " at "
                + TimeText.clock(other.begun(), request.now())
                + TimeText.zone(other.begun())
                + ": nothing else was begun.")
        .way("That purge", page)
        .member("purge", page.hrefText());
  }

  private static Problem onlyRead(PurgeStart.OnlyRead stores) {
    return Problem.of(405, "Method not allowed", Locks.onlyRead(stores.components()))
        .header("Allow", "");
  }
}
