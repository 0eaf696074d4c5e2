package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ListRunsQuery;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.url.Url;
import java.util.Optional;

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
    PageRequest asked = RunsTable.asked(request);
    WorkflowRuns first = read(request, asked);
    Optional<PageRequest> last = RunsTable.lastInsteadOf(asked, first, request);
    WorkflowRuns runs = last.map(part -> read(request, part)).orElse(first);
    Url self = request.links().to("workflows", "runs").with(request.params().query());
    Url refresh = request.links().to("workflows", "runs", "refresh").with(request.params().query());
    return RunsTable.of(
        runs,
        last.orElse(asked),
        request.params().query(),
        self,
        Refresh.of(self, refresh, "workflow-runs"),
        request.links());
  }

  private WorkflowRuns read(Request request, PageRequest part) {
    return workflows.runs(new ListRunsQuery(request.app().key(), RunsTable.search(request), part));
  }
}
