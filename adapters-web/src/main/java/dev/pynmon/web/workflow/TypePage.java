package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.web.page.Visit;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.part.TaskNames;
import dev.pynmon.web.task.OptionsView;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * A kind of workflow, for the templates {@code workflow/type}, {@code workflow/type-figures},
 * {@code workflow/type-runs} and {@code workflow/type-rest}.
 *
 * @param kindTask the task that defines it
 * @param kindNames what the key of that says
 * @param kindInvocations all invocations of its runs
 * @param kindTimeline the timeline of these
 * @param types its figures, as one row
 * @param kindRuns its runs
 * @param kindOptions what the code says about the task
 */
record TypePage(
    TaskLink kindTask,
    TaskNames kindNames,
    Href kindInvocations,
    Href kindTimeline,
    List<TypeRow> types,
    RunsTable kindRuns,
    OptionsView kindOptions) {

  static TypePage of(
      ShowWorkflowTypeResult.Found found, OptionsView options, PageRequest asked, Visit visit) {
    TaskKey key = found.type().key();
    WorkflowRuns runs = found.runs();
    Links links = visit.links();
    return new TypePage(
        TaskLink.of(key, links),
        TaskNames.of(key),
        Href.to(links.area("invocations").with("workflow_type", key.value())),
        Href.to(links.to("invocations", "timeline").with("workflow_type", key.value())),
        List.of(TypeRow.of(found.type(), runs.asOf(), links)),
        RunsTable.of(runs, asked, page(key, visit), refresh(key, visit), links),
        options);
  }

  private static Url page(TaskKey key, Visit visit) {
    return visit.links().to("workflows", key.value()).with(visit.params().query());
  }

  private static Refresh refresh(TaskKey key, Visit visit) {
    Url part = visit.links().to("workflows", key.value(), "refresh").with(visit.params().query());
    return Refresh.of(page(key, visit), part, "workflow-type");
  }
}
