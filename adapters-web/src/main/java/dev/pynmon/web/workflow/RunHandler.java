package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunResult;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WholeRun;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.familytree.FamilyCard;
import dev.pynmon.web.familytree.FamilyForm;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Crumb;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Visit;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.part.LastPage;
import java.util.List;
import java.util.Optional;

/** Answers the page of one run, and that of the values it keeps. */
final class RunHandler {
  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_LIMIT = 200;

  private final ShowWorkflowRunUseCase runs;
  private final FamilyCard card;
  private final Template<RunPage> top;
  private final Template<RunPage> grid;
  private final Template<RunPage> bottom;
  private final OccupiedRuns occupied;
  private final Template<DataPage> data;

  RunHandler(Html html, ShowWorkflowRunUseCase runs) {
    this.runs = runs;
    this.card = new FamilyCard(html);
    this.top = html.template("workflow/run", RunPage.class);
    this.grid = html.template("workflow/run-grid", RunPage.class);
    this.bottom = html.template("workflow/run-rest", RunPage.class);
    this.occupied = new OccupiedRuns(html, runs);
    this.data = html.template("workflow/data-page", DataPage.class);
  }

  Reply page(Visit visit) {
    FamilyForm form = FamilyForm.of(visit.params());
    OccupancyParams params = OccupancyParams.read(visit.params());
    RunOccupancyQuery query = OccupiedRuns.query(List.of(id(visit)), params, visit);
    WholeRun whole = runs.whole(id(visit), query, form.expansions());
    WorkflowRunDetail detail = found(whole.run(), visit);
    RunPage page = RunPage.of(detail, visit.links());
    Head head =
        Head.of(Area.WORKFLOWS)
            .via(runsCrumb(visit))
            .page(ShortId.of(detail.id().value()))
            .asOf(detail.asOf());
    Markup above = top.render(page);
    Markup below =
        grid.render(page).then(card(whole.family(), form, visit)).then(bottom.render(page));
    return Reply.page(
        detail.data().available().map(data -> until(data, head)).orElse(head),
        above.then(occupied.of(detail, whole.occupancy(), params, visit)).then(below));
  }

  /** Nothing when only the state backend knows of the run, and not of its invocation. */
  private Markup card(ShowFamilyTreeResult family, FamilyForm form, Visit visit) {
    return family instanceof ShowFamilyTreeResult.Found found
        ? card.of(found.view(), form, visit.links())
        : Markup.EMPTY;
  }

  Reply data(Visit visit) {
    WorkflowId id = id(visit);
    PageRequest asked = visit.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    Snapshot<Page<ShownDatum>> first = values(visit, id, asked);
    Optional<PageRequest> last =
        first
            .value()
            .flatMap(page -> LastPage.insteadOf(asked, page, Optional.empty(), visit.params()));
    Snapshot<Page<ShownDatum>> values = last.map(part -> values(visit, id, part)).orElse(first);
    Head head =
        Head.of(Area.WORKFLOWS)
            .via(runsCrumb(visit), runCrumb(visit, id))
            .page("Data")
            .asOf(visit.now());
    return Reply.page(
        until(values, head), data.render(DataPage.of(id, values, last.orElse(asked), visit)));
  }

  /** Tries again until the values are listed. */
  private static Head until(Snapshot<?> listed, Head head) {
    return listed.value().isPresent() ? head : head.retrying();
  }

  private Snapshot<Page<ShownDatum>> values(Visit visit, WorkflowId id, PageRequest part) {
    return Required.of(Component.STATE_BACKEND, runs.data(visit.app().key(), id, part));
  }

  private static Crumb runsCrumb(Visit visit) {
    return new Crumb("Runs", visit.links().to("workflows", "runs").toString());
  }

  private static Crumb runCrumb(Visit visit, WorkflowId id) {
    return new Crumb(
        ShortId.of(id.value()), visit.links().to("workflows", "runs", id.value()).toString());
  }

  private static WorkflowRunDetail found(ShowWorkflowRunResult result, Visit visit) {
    return switch (result) {
      case ShowWorkflowRunResult.Found found -> found.detail();
      case ShowWorkflowRunResult.NotFound none -> throw notFound(visit, none);
      case ShowWorkflowRunResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }

  private static WorkflowId id(Visit visit) {
    String text = visit.segment("id");
    return WorkflowId.parse(text)
        .orElseThrow(() -> new BadParameterException("workflow id", text, "a workflow id"));
  }

  private static ProblemException notFound(Visit visit, ShowWorkflowRunResult.NotFound none) {
    String app = visit.app().label();
    Problem problem =
        Problem.notFound("No workflow run " + none.id().value() + " in " + app + ".")
            .way("Runs of " + app, visit.links().to("workflows", "runs").toString());
    return new ProblemException(
        none.isInvocation()
            ? problem
                .advise("An invocation has this id, but it defines no workflow.")
                .way(
                    "That invocation",
                    visit.links().to("invocations", none.id().value()).toString())
            : problem.advise("It may have been purged, or it belongs to another application."));
  }
}
