package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.Notice;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Url;
import java.util.List;

/** Shows what runs occupied: several of one type, or one on its own page. */
final class OccupiedRuns {
  private final OccupancyCard card;

  OccupiedRuns(Html html) {
    this.card = new OccupancyCard(html);
  }

  /** Those that the address names, or the newest of the list below. */
  Markup of(ShowWorkflowTypeResult.Found type, OccupancyParams params, Request request) {
    RunOccupancies read = type.occupancy();
    sayUnknown(read, request);
    Url self =
        request.links().to("workflows", type.type().key().value()).with(request.params().query());
    OccupancyForm form = OccupancyForm.of(self, type.compared(), listed(type), params.categories());
    OccupancyView view = OccupancyView.ofType(read, params, form, self);
    return card.of(read, params, view, request.links());
  }

  /** That of one run, with the way to where it can be compared. */
  Markup of(WorkflowRunDetail run, RunOccupancies read, OccupancyParams params, Request request) {
    Links links = request.links();
    Url self = links.to("workflows", "runs", run.id().value()).with(request.params().query());
    OccupancyForm form = OccupancyForm.of(self, List.of(), List.of(), params.categories());
    OccupancyView view = OccupancyView.ofRun(read, params, form, self, compare(run, links));
    return card.of(read, params, view, links);
  }

  private static Href compare(WorkflowRunDetail run, Links links) {
    return run.type()
        .map(TaskKey::value)
        .flatMap(TaskKey::parse)
        .map(
            key ->
                links
                    .to("workflows", key.value())
                    .with(OccupancyParams.RUNS, run.id().value())
                    .at("occupancy"))
        .map(Href::to)
        .orElse(Href.NONE);
  }

  /** Those that can be asked for. */
  private static List<WorkflowId> listed(ShowWorkflowTypeResult.Found type) {
    return type.runs().page().map(Page::items).orElse(List.of()).stream()
        .map(WorkflowRunRow::run)
        .map(WorkflowRun::id)
        .filter(id -> WorkflowId.parse(id.value()).isPresent())
        .toList();
  }

  private static void sayUnknown(RunOccupancies read, Request request) {
    for (WorkflowId id : read.unknown()) {
      request
          .params()
          .notice(
              new Notice(
                  "No workflow run " + SafeText.name(id.value()) + " is known.",
                  "It is not compared. It may have been purged.",
                  true));
    }
  }
}
