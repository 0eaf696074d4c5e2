package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.Refresh;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.part.TaskNames;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.task.OptionsView;
import dev.pynmon.web.url.FilterNames;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.TimelineAddress;
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
 * @param types its key figures, as one row
 * @param kindQuery the field for a query
 * @param kindRuns its runs
 * @param kindExport all of them as a file
 * @param kindOptions what the code says about the task
 */
record TypePage(
    TaskLink kindTask,
    TaskNames kindNames,
    Href kindInvocations,
    Href kindTimeline,
    List<TypeRow> types,
    QueryForm kindQuery,
    RunsTable kindRuns,
    ExportLinks kindExport,
    OptionsView kindOptions) {

  static TypePage of(
      ShowWorkflowTypeResult.Found found, OptionsView options, PageRequest asked, Request request) {
    TaskKey key = found.type().key();
    WorkflowRuns runs = found.runs();
    Links links = request.links();
    return new TypePage(
        TaskLink.of(key, links),
        TaskNames.of(key),
        Href.to(links.area("invocations").with(FilterNames.WORKFLOW_TYPE, key.value())),
        Href.to(TimelineAddress.bare(links).with(FilterNames.WORKFLOW_TYPE, key.value())),
        List.of(TypeRow.of(found.type(), Narrowed.NONE, runs.asOf(), links)),
        QueryForm.of(Noun.INVOCATIONS, request),
        RunsTable.of(
            runs,
            asked,
            request.params().query(),
            page(key, request),
            refresh(key, request),
            links),
        export(key, request),
        options);
  }

  private static ExportLinks export(TaskKey key, Request request) {
    return ExportLinks.about(
        RunsExport.NAME, RunsExport.TYPE, key.value(), request.params().query(), request.links());
  }

  private static Url page(TaskKey key, Request request) {
    return request.links().to("workflows", key.value()).with(request.params().query());
  }

  private static Refresh refresh(TaskKey key, Request request) {
    Url part =
        request.links().to("workflows", key.value(), "refresh").with(request.params().query());
    return Refresh.of(page(key, request), part, "workflow-type");
  }
}
