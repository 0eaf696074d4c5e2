package dev.pynmon.web.rerun;

import dev.pynmon.application.port.in.rerun.LookedAround;
import dev.pynmon.application.port.in.rerun.RerunResult;
import dev.pynmon.application.port.in.rerun.RerunUseCase;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Crumb;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.url.PageLinks;
import java.util.List;

/** What running an invocation again would do, and doing it. */
public final class RerunPages {
  private static final String PATTERN = "/invocations/{id}/rerun";

  private final RerunUseCase reruns;
  private final RerunViews views;
  private final RerunReplies replies;
  private final Template<RerunPage> template;

  private RerunPages(Html html, RerunUseCase reruns, RerunNotes notes) {
    this.reruns = reruns;
    this.views = new RerunViews(reruns);
    this.replies = new RerunReplies(notes);
    this.template = html.template("rerun/rerun", RerunPage.class);
  }

  static List<Route> routes(Html html, RerunUseCase reruns, RerunNotes notes) {
    RerunPages pages = new RerunPages(html, reruns, notes);
    return List.of(
        Route.page(PATTERN, pages::show),
        Route.post(PATTERN, Route.Kind.PAGE, Deed.RERUN, pages::rerun));
  }

  private Reply show(Request request) {
    InvocationId id = InvocationProblems.id(request);
    return page(200, request, id, views.of(request, id));
  }

  private Reply page(int status, Request request, InvocationId id, RerunPage page) {
    Crumb own = new Crumb(ShortId.of(id), PageLinks.invocation(id, request.links()));
    return new Reply.Page(
        status, Head.of(Area.INVOCATIONS).page("Run again").via(own), template.render(page));
  }

  private Reply rerun(Request request) {
    InvocationId id = InvocationProblems.id(request);
    RerunForm form = RerunForm.of(request.sent());
    if (!form.faults().isEmpty()) {
      return bad(request, id, form);
    }
    try {
      return answer(request, id, form);
    } catch (BackendException e) {
      return RerunReplies.down(request, id, e);
    }
  }

  private Reply bad(Request request, InvocationId id, RerunForm form) {
    return request.incoming().showsPages()
        ? page(400, request, id, views.of(request, id, form))
        : RerunJson.bad(form.faults());
  }

  private Reply answer(Request request, InvocationId id, RerunForm form) {
    AppKey app = request.app().key();
    return request.incoming().showsPages()
        ? page(
            reruns.rerunOrLook(request.actor(), app, id, form.choice(), form.once()),
            request,
            id,
            form)
        : json(reruns.rerun(request.actor(), app, id, form.choice(), form.once()), request, id);
  }

  private Reply page(RerunResult result, Request request, InvocationId id, RerunForm form) {
    return switch (result) {
      case RerunResult.Done done ->
          replies.page(request, id, done.id(), RerunReplies.said(done, form));
      case RerunResult.Existing other ->
          replies.page(request, id, other.existing().id(), RerunReplies.said(other));
      case RerunResult.Unknown _ -> throw InvocationProblems.notFound(request, id);
      case RerunResult.CutOff cut -> RerunReplies.cutOff(request, cut);
      case RerunResult.Refused refused -> refused(request, id, form, refused);
    };
  }

  private static Reply json(RerunResult result, Request request, InvocationId id) {
    return switch (result) {
      case RerunResult.Done done -> RerunJson.done(done);
      case RerunResult.Existing other -> RerunJson.existing(other);
      case RerunResult.Unknown _ -> RerunJson.unknown(id);
      case RerunResult.CutOff cut -> RerunReplies.cutOff(request, cut);
      case RerunResult.Refused refused -> RerunJson.refused(refused.refusal());
    };
  }

  private Reply refused(
      Request request, InvocationId id, RerunForm form, RerunResult.Refused refused) {
    RerunForm wrong = form.with(RerunReplies.faults(refused.refusal()));
    LookedAround looked = refused.looked().orElseThrow();
    return page(
        RerunReplies.status(refused.refusal()),
        request,
        id,
        RerunViews.of(request, id, looked, wrong));
  }
}
