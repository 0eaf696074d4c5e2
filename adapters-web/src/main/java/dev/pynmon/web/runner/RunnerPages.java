package dev.pynmon.web.runner;

import dev.pynmon.application.port.in.RunnerUseCases;
import dev.pynmon.application.port.in.runner.ListRunnersUseCase;
import dev.pynmon.application.port.in.runner.RunnerList;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.url.Url;
import java.util.ArrayList;
import java.util.List;

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
    List<Route> routes = new ArrayList<>(RunnerExport.routes(runners.all()));
    routes.add(Route.page("/runners", pages::show));
    routes.add(Route.fragment("/runners/refresh", pages::refresh));
    routes.add(Route.page("/runners/{id}", new RunnerHandler(html, runners.one())::page));
    return routes;
  }

  private Reply show(Request request) {
    PageRequest part = request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    RunnerList list = runners.list(request.app().key(), part);
    Page<RunnerSighting> all = Required.of(Component.ORCHESTRATOR, list.all());
    Url self = request.links().area("runners").with(request.params().query());
    return Reply.page(
        Head.of(Area.RUNNERS).asOf(list.asOf()),
        page.render(RunnersPage.of(list, active(list), all, part, self, request.links())));
  }

  private Reply refresh(Request request) {
    RunnerList list = runners.list(request.app().key(), PageRequest.first(1));
    return Reply.fragment(active.render(ActiveView.of(list, active(list), request.links())));
  }

  private static RunnerList.Active active(RunnerList list) {
    return Required.of(Component.ORCHESTRATOR, list.active());
  }
}
