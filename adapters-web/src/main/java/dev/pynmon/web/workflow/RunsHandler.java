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
import dev.pynmon.web.page.Visit;
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

  Reply page(Visit visit) {
    RunsPage view = RunsPage.of(load(visit), visit.links());
    return Reply.page(Head.of(Area.WORKFLOWS).page("Runs").asOf(visit.now()), page.render(view));
  }

  Reply refresh(Visit visit) {
    return Reply.fragment(table.render(load(visit)));
  }

  private RunsTable load(Visit visit) {
    PageRequest asked = RunsTable.asked(visit);
    WorkflowRuns first = read(visit, asked);
    Optional<PageRequest> last = RunsTable.lastInsteadOf(asked, first, visit);
    WorkflowRuns runs = last.map(part -> read(visit, part)).orElse(first);
    Url self = visit.links().to("workflows", "runs").with(visit.params().query());
    Url refresh = visit.links().to("workflows", "runs", "refresh").with(visit.params().query());
    return RunsTable.of(
        runs, last.orElse(asked), self, Refresh.of(self, refresh, "workflow-runs"), visit.links());
  }

  private WorkflowRuns read(Visit visit, PageRequest part) {
    return workflows.runs(new ListRunsQuery(visit.app().key(), part));
  }
}
