package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ListRunsQuery;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.url.Url;

/** Answers the list of all runs and its table alone. */
final class RunsHandler {
  private final ListWorkflowsUseCase workflows;
  private final Template<RunsPage> page;
  private final Template<RunsTable> table;

  RunsHandler(Html html, ListWorkflowsUseCase workflows) {
    this.workflows = workflows;
    this.page = html.template("workflow/runs", RunsPage.class);
    this.table = html.template("workflow/runs-table", RunsTable.class);
  }

  Reply page(Request request) {
    RunsPage view = RunsPage.of(load(request), request);
    return Reply.page(Head.of(Area.WORKFLOWS).page("Runs").asOf(request.now()), page.render(view));
  }

  Reply refresh(Request request) {
    return Reply.fragment(table.render(load(request)));
  }

  private RunsTable load(Request request) {
    WorkflowRuns runs =
        workflows.runs(
            new ListRunsQuery(
                request.app().key(), RunsTable.search(request), RunsTable.asked(request)));
    Url self = request.links().to("workflows", "runs").with(request.params().query());
    Url refresh = request.links().to("workflows", "runs", "refresh").with(request.params().query());
    return RunsTable.of(
        runs,
        RunsTable.shown(runs, request),
        request.params().query(),
        self,
        Refresh.of(self, refresh, "workflow-runs"),
        request.links());
  }
}
