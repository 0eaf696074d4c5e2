package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.runner.GoneRunners;
import dev.pynmon.application.port.in.runner.ListGoneRunnersUseCase;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.AskedPages;
import java.util.List;

/** The runners that are gone, with what they held then. */
final class GonePages {
  private static final int DEFAULT_LIMIT = 10;

  private final ListGoneRunnersUseCase runners;
  private final Template<GonePage> page;

  private GonePages(Html html, ListGoneRunnersUseCase runners) {
    this.runners = runners;
    this.page = html.template("runner/gone", GonePage.class);
  }

  static List<Route> routes(Html html, ListGoneRunnersUseCase runners) {
    GonePages pages = new GonePages(html, runners);
    return List.of(
        Route.page(
            "/runners/gone",
            new AskedPages(html).of(Noun.RUNNERS, Head.of(Area.RUNNERS).page("Gone"), pages::show)),
        Route.json("/runners/gone/api", pages::api));
  }

  private Reply show(Request request) {
    PageRequest part = part(request);
    GoneRunners gone = runners.listGone(request.app().key(), RunnerPages.search(request), part);
    return Reply.page(
        Head.of(Area.RUNNERS).page("Gone").asOf(gone.asOf()),
        page.render(GonePage.of(gone, found(gone), part, request)));
  }

  private Reply api(Request request) {
    PageRequest part = part(request);
    GoneRunners gone = runners.listGone(request.app().key(), RunnerPages.search(request), part);
    return Reply.json(GoneJson.of(gone, GonePage.said(found(gone), part, request), found(gone)));
  }

  private static PageRequest part(Request request) {
    return request.params().page(DEFAULT_LIMIT, ListGoneRunnersUseCase.MAX_PART);
  }

  private static Page<RunnerSentence> found(GoneRunners gone) {
    return Required.of(Component.ORCHESTRATOR, gone.part());
  }
}
