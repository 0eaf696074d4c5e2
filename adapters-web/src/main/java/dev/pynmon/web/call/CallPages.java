package dev.pynmon.web.call;

import dev.pynmon.application.port.in.call.CallDetail;
import dev.pynmon.application.port.in.call.ShowCallQuery;
import dev.pynmon.application.port.in.call.ShowCallResult;
import dev.pynmon.application.port.in.call.ShowCallUseCase;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
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
import dev.pynmon.web.param.PastEnd;
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page of a call, whose key is a parameter or the rest of the path. */
public final class CallPages {
  private static final int DEFAULT_LIMIT = 50;

  /** So many rows stay below 250 KB. */
  private static final int MAX_LIMIT = 150;

  static final String PARAMETER = "call_id_key";

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
    AskedPages asked = new AskedPages(html);
    Head head = Head.of(Area.INVOCATIONS).page("Call");
    return Stream.concat(
            Stream.of(
                Route.page("/calls", asked.of(Noun.INVOCATIONS, head, pages::byParameter)),
                Route.page("/calls/{+key}", asked.of(Noun.INVOCATIONS, head, pages::byPath))),
            CallExport.routes(pages).stream())
        .toList();
  }

  private Reply byParameter(Request request) {
    return show(request, named(request));
  }

  static CallKey named(Request request) {
    return request
        .params()
        .parsed(PARAMETER, CallKey::parse, FORM)
        .orElseThrow(() -> new BadParameterException(PARAMETER, "", FORM));
  }

  private Reply byPath(Request request) {
    String text = request.segment("key");
    return show(
        request,
        CallKey.parse(text).orElseThrow(() -> new BadParameterException("call key", text, FORM)));
  }

  private Reply show(Request request, CallKey call) {
    PageRequest asked = request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    CallDetail detail = find(request, call, asked);
    PageRequest shown = PastEnd.shown(asked, detail.page(), request.params());
    return Reply.page(
        Head.of(Area.INVOCATIONS).page("Call " + ShortId.of(call)).asOf(detail.asOf()),
        page.render(CallPage.of(detail, shown, request)));
  }

  private static Optional<Search> search(Request request) {
    return QueryParam.read(request.params(), Noun.INVOCATIONS, request.now());
  }

  CallDetail find(Request request, CallKey call, PageRequest part) {
    return switch (calls.show(
        new ShowCallQuery(request.app().key(), call, search(request), part))) {
      case ShowCallResult.Found found -> found.detail();
      case ShowCallResult.NotFound _ -> throw notFound(request, call);
      case ShowCallResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }

  private static ProblemException notFound(Request request, CallKey call) {
    String app = request.app().label();
    return new ProblemException(
        Problem.notFound("No invocation of the call " + call.value() + " in " + app + ".")
            .advise("All of them may have been purged, or it belongs to another application.")
            .way("Invocations of " + app, Href.to(request.links().area("invocations"))));
  }
}
