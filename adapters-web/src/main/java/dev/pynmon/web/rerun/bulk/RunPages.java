package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.BulkUseCases;
import dev.pynmon.application.port.in.rerun.BulkItems;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;
import dev.pynmon.application.port.in.rerun.WholeBulk;
import dev.pynmon.domain.access.Actor;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkId;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.url.BulkAddress;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How far a run of many is, pausing and stopping it, and going on with it. */
final class RunPages {
  static final String GO_ON = "go-on";
  static final String PAUSE = "pause";
  static final String RESUME = "resume";
  static final String STOP = "stop";

  private static final String PATTERN = "/reruns/{id}";

  private final BulkUseCases many;
  private final Template<RunPage> page;

  private RunPages(Html html, BulkUseCases many) {
    this.many = many;
    this.page = html.template("rerun/run", RunPage.class);
  }

  static List<Route> routes(Html html, BulkUseCases many) {
    RunPages pages = new RunPages(html, many);
    List<Route> routes = new ArrayList<>(ItemsExport.routes(pages));
    routes.add(Route.page(PATTERN, pages::show));
    routes.add(act(PAUSE, request -> pages.act(request, many.run()::pause)));
    routes.add(act(GO_ON, request -> pages.act(request, many.run()::goOn)));
    routes.add(act(STOP, request -> pages.act(request, many.run()::stop)));
    routes.add(act(RESUME, pages::resume));
    return routes;
  }

  private static Route act(String action, PageHandler handler) {
    return Route.post(PATTERN + "/" + action, Route.Kind.PAGE, Deed.RERUN, handler);
  }

  private Reply show(Request request) {
    BulkReport run = required(request);
    if (!run.app().equals(request.app().key())) {
      return Reply.seeOther(BulkAddress.run(run.id(), request.about(run.app()).links()).toString());
    }
    int part = request.params().number("page", 1, 1, FollowBulksUseCase.MAX_ITEMS / RunPage.ROWS);
    WholeBulk whole =
        found(
            many.progress()
                .whole(
                    run.id(),
                    Which.read(request.params()),
                    chosen(request),
                    new PageRequest.Skip(RunPage.ROWS, (part - 1) * RunPage.ROWS)),
            run,
            request);
    RunNow now = RunNow.of(whole);
    Head head = BulkPages.head("Re-run of many").asOf(request.now());
    return Reply.page(
        now.goesOn(run) ? head.retrying() : head,
        page.render(RunPage.of(whole.items(), part, chosen(request), now, request)));
  }

  private static Optional<InvocationStatus> chosen(Request request) {
    return request.params().statuses(NowChip.PARAMETER).stream().findFirst();
  }

  /** A part of those of a run that are asked for. */
  BulkItems items(BulkReport run, PageRequest.Skip part, Request request) {
    return found(
        many.progress().items(run.id(), Which.read(request.params()), chosen(request), part),
        run,
        request);
  }

  /** One may be forgotten any moment. */
  private static <T> T found(Optional<T> told, BulkReport run, Request request) {
    return told.orElseThrow(() -> new ProblemException(unknown(run.id().value(), request)));
  }

  private Reply act(Request request, BiFunction<Actor, BulkId, Optional<BulkReport>> action) {
    BulkReport run = required(request);
    return BulkReplies.of(found(action.apply(request.actor(), run.id()), run, request), request);
  }

  private Reply resume(Request request) {
    return BulkReplies.of(many.run().resume(request.actor(), required(request).id()), request);
  }

  /** The run; another application than the one that the address names has none of its. */
  private BulkReport required(Request request) {
    return required(request.segment("id"), request);
  }

  /** The run of a file, which is of its own application alone. */
  BulkReport named(Request request) {
    String id =
        request
            .params()
            .text(ItemsExport.RUN)
            .orElseThrow(() -> new BadParameterException(ItemsExport.RUN, "", "the id of a run"));
    BulkReport run = required(id, request);
    if (!run.app().equals(request.app().key())) {
      throw new ProblemException(unknown(id, request));
    }
    return run;
  }

  private BulkReport required(String id, Request request) {
    return BulkId.parse(id)
        .flatMap(many.progress()::find)
        .filter(run -> request.current().named().map(run.app()::equals).orElse(true))
        .orElseThrow(() -> new ProblemException(unknown(id, request)));
  }

  private static Problem unknown(String id, Request request) {
    return Problem.notFound("No run " + SafeText.line(id, 80) + " is remembered here.")
        .advise("Another monitor may have begun it, or this one before it was started anew.")
        .advise(
            "Remembered are the last "
                + CountText.of(FollowBulksUseCase.MAX_REMEMBERED, "run")
                + ".")
        .way("All runs", Href.to(BulkAddress.all(request.links())));
  }
}
