package dev.pynmon.web.call;

import dev.pynmon.application.port.in.call.CallDetail;
import dev.pynmon.application.port.in.call.ShowCallQuery;
import dev.pynmon.application.port.in.call.ShowCallResult;
import dev.pynmon.application.port.in.call.ShowCallUseCase;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.LastPage;
import java.util.List;
import java.util.Optional;

/** The page of a call, whose key is a parameter or the rest of the path. */
public final class CallPages {
  private static final int DEFAULT_LIMIT = 50;

  /** So many rows stay below 250 KB. */
  private static final int MAX_LIMIT = 150;

  private static final String PARAMETER = "call_id_key";
  private static final String FORM = "a call key like module.function:arguments";

  private final ShowCallUseCase calls;
  private final Template<CallPage> page;

  private CallPages(Html html, ShowCallUseCase calls) {
    this.calls = calls;
    this.page = html.template("call/call", CallPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, ShowCallUseCase calls) {
    CallPages pages = new CallPages(html, calls);
    return List.of(
        Route.page("/calls", pages::byParameter), Route.page("/calls/{+key}", pages::byPath));
  }

  private Reply byParameter(Request request) {
    CallKey call =
        request
            .params()
            .parsed(PARAMETER, CallKey::parse, FORM)
            .orElseThrow(() -> new BadParameterException(PARAMETER, "", FORM));
    return show(request, call);
  }

  private Reply byPath(Request request) {
    String text = request.segment("key");
    return show(
        request,
        CallKey.parse(text).orElseThrow(() -> new BadParameterException("call key", text, FORM)));
  }

  private Reply show(Request request, CallKey call) {
    PageRequest asked = request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    CallDetail first = find(request, call, asked);
    Optional<PageRequest> last =
        LastPage.insteadOf(asked, first.page(), Optional.of(first.total()), request.params());
    CallDetail detail = last.map(part -> find(request, call, part)).orElse(first);
    return Reply.page(
        Head.of(Area.INVOCATIONS).page("Call " + ShortId.of(call)).asOf(detail.asOf()),
        page.render(CallPage.of(detail, last.orElse(asked), request)));
  }

  private CallDetail find(Request request, CallKey call, PageRequest part) {
    return switch (calls.show(new ShowCallQuery(request.app().key(), call, part))) {
      case ShowCallResult.Found found -> found.detail();
      case ShowCallResult.NotFound none -> throw notFound(request, call);
      case ShowCallResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }

  private static ProblemException notFound(Request request, CallKey call) {
    String app = request.app().label();
    return new ProblemException(
        Problem.notFound("No invocation of the call " + call.value() + " in " + app + ".")
            .advise("All of them may have been purged, or it belongs to another application.")
            .way("Invocations of " + app, request.links().area("invocations").toString()));
  }
}
