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
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.ShortId;
import dev.pynmon.web.criticalpath.PathCard;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.error.ShortIds;
import dev.pynmon.web.familytree.FamilyCard;
import dev.pynmon.web.familytree.FamilyForm;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Crumb;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.PastEnd;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.url.Href;
import java.util.List;

/** Answers the page of one run, and that of the values it keeps. */
final class RunHandler {
  /** The parameter that names the run of which a file is. */
  static final String RUN = "workflow_id";

  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_LIMIT = 200;

  private final ShowWorkflowRunUseCase runs;
  private final FamilyCard card;
  private final PathCard path;
  private final Template<RunPage> top;
  private final Template<RunPage> grid;
  private final Template<RunPage> bottom;
  private final OccupiedRuns occupied;
  private final Template<DataPage> data;

  RunHandler(Html html, ShowWorkflowRunUseCase runs) {
    this.runs = runs;
    this.card = new FamilyCard(html);
    this.path = new PathCard(html);
    this.top = html.template("workflow/run", RunPage.class);
    this.grid = html.template("workflow/run-grid", RunPage.class);
    this.bottom = html.template("workflow/run-rest", RunPage.class);
    this.occupied = new OccupiedRuns(html);
    this.data = html.template("workflow/data-page", DataPage.class);
  }

  Reply page(Request request) {
    FamilyForm form = FamilyForm.of(request.params());
    OccupancyParams params = OccupancyParams.read(request.params());
    RunOccupancyQuery query =
        new RunOccupancyQuery(request.app().key(), List.of(id(request)), params.categories());
    WholeRun whole = runs.whole(id(request), RunsTable.search(request), query, form.expansions());
    WorkflowRunDetail detail = found(whole.run(), request);
    RunPage page = RunPage.of(detail, request);
    Head head =
        Head.of(Area.WORKFLOWS)
            .via(runsCrumb(request))
            .page(ShortId.of(detail.id().value()))
            .asOf(detail.asOf());
    Markup above = top.render(page);
    Markup below =
        grid.render(page)
            .then(card(whole, form, request))
            .then(path.of(whole.path(), detail.asOf(), request.links()))
            .then(bottom.render(page));
    return Reply.page(
        detail.data().available().map(data -> until(data, head)).orElse(head),
        above.then(occupied.of(detail, whole.occupancy(), params, request)).then(below));
  }

  /** Nothing when only the state backend knows of the run, and not of its invocation. */
  private Markup card(WholeRun whole, FamilyForm form, Request request) {
    return whole.family() instanceof ShowFamilyTreeResult.Found found
        ? card.of(found.view().with(whole.path()), form, request.links())
        : Markup.EMPTY;
  }

  Reply data(Request request) {
    WorkflowId id = id(request);
    PageRequest asked = request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    Snapshot<Page<ShownDatum>> values =
        Required.of(
            Component.STATE_BACKEND,
            runs.data(
                request.app().key(), id, QueryParam.read(request, Noun.WORKFLOW_DATA), asked));
    PageRequest shown =
        values.value().map(page -> PastEnd.shown(asked, page, request.params())).orElse(asked);
    Head head =
        Head.of(Area.WORKFLOWS)
            .via(runsCrumb(request), runCrumb(request, id))
            .page("Data")
            .asOf(request.now());
    return Reply.page(until(values, head), data.render(DataPage.of(id, values, shown, request)));
  }

  /** Tries again until the values are listed. */
  private static Head until(Snapshot<?> listed, Head head) {
    return listed.value().isPresent() ? head : head.retrying();
  }

  private static Crumb runsCrumb(Request request) {
    return new Crumb("Runs", Href.to(request.links().to("workflows", "runs")));
  }

  private static Crumb runCrumb(Request request, WorkflowId id) {
    return new Crumb(
        ShortId.of(id.value()), Href.to(request.links().to("workflows", "runs", id.value())));
  }

  /** The run that a parameter names; one that nobody knows is a 404. */
  static WorkflowId named(ShowWorkflowRunUseCase runs, Request request) {
    WorkflowId id =
        request
            .params()
            .workflow(RUN)
            .orElseThrow(() -> new BadParameterException(RUN, "", "a workflow id"));
    return found(runs.show(request.app().key(), id), request).id();
  }

  private static WorkflowRunDetail found(ShowWorkflowRunResult result, Request request) {
    return switch (result) {
      case ShowWorkflowRunResult.Found found -> found.detail();
      case ShowWorkflowRunResult.NotFound none -> throw notFound(request, none);
      case ShowWorkflowRunResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }

  private static WorkflowId id(Request request) {
    String text = request.segment("id");
    return WorkflowId.parse(text)
        .orElseThrow(() -> new BadParameterException("workflow id", text, "a workflow id"));
  }

  private static ProblemException notFound(Request request, ShowWorkflowRunResult.NotFound none) {
    String app = request.app().label();
    Problem problem =
        ShortIds.advise(
                Problem.notFound("No workflow run " + none.id().value() + " in " + app + "."),
                request,
                none.id().value())
            .way("Runs of " + app, Href.to(request.links().to("workflows", "runs")));
    return new ProblemException(
        none.isInvocation()
            ? problem
                .advise("An invocation has this id, but it defines no workflow.")
                .way(
                    "That invocation",
                    Href.to(request.links().to("invocations", none.id().value())))
            : problem.advise("It may have been purged, or it belongs to another application."));
  }
}
