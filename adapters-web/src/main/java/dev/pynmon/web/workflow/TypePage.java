package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.page.Visit;
import dev.pynmon.web.part.PageLinks;
import dev.pynmon.web.task.OptionsView;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.List;

/**
 * A kind of workflow, for the templates {@code workflow/type}, {@code workflow/type-figures},
 * {@code workflow/type-runs} and {@code workflow/type-rest}.
 *
 * @param kindName the task that defines it
 * @param kindModule the module of that
 * @param kindFunction the function of that
 * @param kindTask the page of that; "" when there is none
 * @param kindInvocations all invocations of its runs
 * @param kindTimeline the timeline of these
 * @param types its figures, as one row
 * @param kindRuns its runs
 * @param kindOptions what the code says about the task
 */
record TypePage(
    String kindName,
    String kindModule,
    String kindFunction,
    String kindTask,
    String kindInvocations,
    String kindTimeline,
    List<TypeRow> types,
    RunsTable kindRuns,
    OptionsView kindOptions) {

  static TypePage of(
      ShowWorkflowTypeResult.Found found, OptionsView options, PageRequest asked, Visit visit) {
    TaskKey key = found.type().key();
    WorkflowRuns runs = found.runs();
    Links links = visit.links();
    return new TypePage(
        SafeText.name(key.value()),
        SafeText.name(key.module()),
        SafeText.name(key.function()),
        PageLinks.task(key, links),
        links.area("invocations").with("workflow_type", key.value()).toString(),
        links.to("invocations", "timeline").with("workflow_type", key.value()).toString(),
        List.of(TypeRow.of(found.type(), runs.asOf(), links)),
        RunsTable.of(runs, asked, page(key, visit), page(key, visit, "refresh"), links),
        options);
  }

  private static Url page(TaskKey key, Visit visit) {
    return visit.links().to("workflows", key.value()).with(visit.params().query());
  }

  private static Url page(TaskKey key, Visit visit, String part) {
    return visit.links().to("workflows", key.value(), part).with(visit.params().query());
  }
}
