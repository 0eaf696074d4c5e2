package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.WorkflowUseCases;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.PageHandler;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.List;

/** The types of workflows, their runs, and one run. */
public final class WorkflowPages {
  private WorkflowPages() {}

  /** Their routes. */
  public static List<Route> routes(Html html, WorkflowUseCases workflows) {
    TypeHandler types = new TypeHandler(html, workflows.all());
    RunsHandler runs = new RunsHandler(html, workflows.all());
    AskedPages asked = new AskedPages(html);
    Head area = Head.of(Area.WORKFLOWS);
    PageHandler list = asked.of(Noun.INVOCATIONS, area.page("Runs"), runs::page);
    PageHandler type = asked.of(Noun.INVOCATIONS, area.page("Workflow"), types::page);
    RunHandler run = new RunHandler(html, workflows.run());
    List<Route> routes = new ArrayList<>(RunsExport.routes(workflows.all()));
    routes.addAll(TypesExport.routes(workflows.all()));
    routes.addAll(MembersExport.routes(workflows.run()));
    routes.addAll(DataExport.routes(workflows.run()));
    routes.addAll(
        List.of(
            Route.page("/workflows", asked.of(Noun.WORKFLOW_TYPES, area, types::list)),
            Route.fragment("/workflows/refresh", types::refreshList),
            Route.page("/workflows/debug", WorkflowPages::debug),
            Route.page("/workflows/runs", list),
            Route.fragment("/workflows/runs/refresh", runs::refresh),
            Route.page(
                "/workflows/runs/{id}", asked.of(Noun.INVOCATIONS, area.page("Run"), run::page)),
            Route.page(
                "/workflows/runs/{id}/data",
                asked.of(Noun.WORKFLOW_DATA, area.page("Data"), run::data)),
            Route.page("/workflows/{type}", type),
            Route.fragment("/workflows/{type}/refresh", types::refresh)));
    return routes;
  }

  /** What Pynmon once meant to have here is no malformed type of workflow. */
  private static Reply debug(Request request) {
    throw new ProblemException(
        Problem.notFound("There is no page at this address.")
            .way("Workflows", Href.to(request.links().area("workflows"))));
  }
}
