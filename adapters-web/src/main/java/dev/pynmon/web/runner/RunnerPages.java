package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.RunnerUseCases;
import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.query.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runners, and each of them. */
public final class RunnerPages {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MAX_LIMIT = 100;

  private final ListRunnersUseCase runners;
  private final Template<RunnersPage> page;
  private final Template<ActiveView> active;

  private RunnerPages(Html html, ListRunnersUseCase runners) {
    this.runners = runners;
    this.page = html.template("runner/runners", RunnersPage.class);
    this.active = html.template("runner/active", ActiveView.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, RunnerUseCases runners) {
    RunnerPages pages = new RunnerPages(html, runners.all());
    PageHandler asked = new AskedPages(html).of(Noun.RUNNERS, Head.of(Area.RUNNERS), pages::show);
    List<Route> routes = new ArrayList<>(RunnerExport.routes(runners.all()));
    routes.add(Route.page("/runners", asked));
    routes.add(Route.fragment("/runners/refresh", pages::refresh));
    routes.addAll(GonePages.routes(html, runners.gone()));
    routes.addAll(GoneExport.routes(runners.gone()));
    routes.add(Route.page("/runners/{id}", new RunnerHandler(html, runners.one())::page));
    return routes;
  }

  private Reply show(Request request) {
    PageRequest part = request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    RunnerList list = runners.list(request.app().key(), search(request), part);
    Page<RunnerSighting> all = Required.of(Component.ORCHESTRATOR, list.all());
    return Reply.page(
        Head.of(Area.RUNNERS).asOf(list.asOf()),
        page.render(RunnersPage.of(list, active(list), all, part, request)));
  }

  /** The query that is asked of all. */
  static Optional<Search> search(Request request) {
    return QueryParam.read(request.params(), Noun.RUNNERS, request.now());
  }

  private Reply refresh(Request request) {
    RunnerList list = runners.list(request.app().key(), PageRequest.first(1));
    return Reply.fragment(active.render(ActiveView.of(list, active(list), request.links())));
  }

  private static RunnerList.Active active(RunnerList list) {
    return Required.of(Component.ORCHESTRATOR, list.active());
  }
}
