package dev.pynmon.web.rerun.bulk;

import dev.pynmon.application.port.in.BulkUseCases;
import dev.pynmon.application.port.in.access.RefusedException;
import dev.pynmon.application.port.in.rerun.BulkPlan;
import dev.pynmon.application.port.in.rerun.BulkStart;
import dev.pynmon.domain.access.Deed;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkReport;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.RefusedText;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.Params;
import dev.pynmon.web.query.AskedPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What running many again would do, beginning it, and all runs. */
public final class BulkPages {
  private static final String UNCOUNTED =
      "Nothing was begun: fields were changed since it was counted. Now it is as this page says.";

  private final BulkUseCases many;
  private final Template<PlanPage> plan;
  private final Template<RunsPage> runs;

  private BulkPages(Html html, BulkUseCases many) {
    this.many = many;
    this.plan = html.template("rerun/plan", PlanPage.class);
    this.runs = html.template("rerun/runs", RunsPage.class);
  }

  /** Their routes, with those that tell how far a run is. */
  public static List<Route> routes(Html html, BulkUseCases many) {
    BulkPages pages = new BulkPages(html, many);
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.page(
            "/reruns", new AskedPages(html).of(Noun.RERUNS, Head.of(Area.RERUNS), pages::runs)));
    routes.add(Route.page("/reruns/plan", of -> pages.kept(of, of.params(), pages::plan)).heavy());
    routes.add(
        Route.post(
                "/reruns",
                Route.Kind.PAGE,
                Deed.RERUN,
                of -> pages.kept(of, of.sent(), pages::begin))
            .heavy());
    routes.addAll(RunPages.routes(html, many));
    routes.addAll(BulkExport.routes(many.progress()));
    return routes;
  }

  private Reply runs(Request request) {
    List<BulkReport> asked = BulkExport.asked(many.progress(), request);
    List<RunNow> nows = RunNow.each(asked, request.app().key(), many.progress());
    RunsPage page = RunsPage.of(asked, nows, request);
    Head head = Head.of(Area.RERUNS).asOf(request.now());
    return Reply.page(page.runsGoOn() ? head.retrying() : head, runs.render(page));
  }

  private Reply plan(Request request) {
    BulkOrder order = BulkParams.plan(request.params(), request.now());
    return plan(200, page(request, order, Optional.empty()));
  }

  /** Where a field that is typed cannot be read, somebody who looks at pages keeps the others. */
  private Reply kept(Request request, Params sent, PageHandler handler) {
    try {
      return handler.answer(request);
    } catch (BadParameterException bad) {
      PlanFaults faults = PlanFaults.of(sent);
      if (!request.incoming().showsPages() || !faults.holds(bad)) {
        throw bad;
      }
      BulkOrder order = BulkParams.plan(faults.others(), request.now());
      return plan(400, page(request, order, Optional.of(faults.note()), faults));
    }
  }

  private Reply plan(int status, PlanPage page) {
    return new Reply.Page(status, head("Run many again"), plan.render(page));
  }

  private PlanPage page(Request request, BulkOrder order, Optional<String> note) {
    return page(request, order, note, PlanFaults.NONE);
  }

  private PlanPage page(
      Request request, BulkOrder order, Optional<String> note, PlanFaults faults) {
    try {
      BulkPlan counted = many.run().plan(request.actor(), request.app().key(), order);
      return PlanPage.of(counted, note, faults, goingOn(request), request);
    } catch (RefusedException refused) {
      return PlanPage.locked(RefusedText.of(refused, request.actor()), request);
    }
  }

  private Reply begin(Request request) {
    Params sent = request.sent();
    BulkOrder order = BulkParams.order(sent, request.now());
    if (request.incoming().showsPages() && !BulkParams.isCounted(sent, order)) {
      return plan(409, page(request, order, Optional.of(UNCOUNTED)));
    }
    Whole.require(order.source(), request);
    Optional<String> seen = sent.text(BulkParams.SEEN);
    BulkStart start =
        many.run().begin(request.actor(), request.app().key(), BulkParams.id(sent), order, seen);
    return start instanceof BulkStart.Changed(BulkPlan now) && request.incoming().showsPages()
        ? plan(409, changed(now, seen, request))
        : BulkReplies.of(start, request);
  }

  private PlanPage changed(BulkPlan now, Optional<String> seen, Request request) {
    return PlanPage.of(
        now, Optional.of(BulkText.changed(seen, now)), PlanFaults.NONE, goingOn(request), request);
  }

  private List<BulkNote> goingOn(Request request) {
    return BulkNote.inTheWay(many.progress(), request.app().key(), request);
  }

  static Head head(String title) {
    return Head.of(Area.RERUNS).page(title);
  }
}
