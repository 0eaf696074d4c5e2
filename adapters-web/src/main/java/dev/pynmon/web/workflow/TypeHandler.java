package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.port.in.workflow.WorkflowTypes;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.error.InvocationProblems;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Markup;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.param.PastEnd;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.task.OptionsView;
import dev.pynmon.web.url.Href;

/** Answers the list of types, the page of one type, and their changing parts alone. */
final class TypeHandler {
  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_LIMIT = 200;

  private final ListWorkflowsUseCase workflows;
  private final Template<TypesPage> list;
  private final Template<TypesPage> listState;
  private final Template<TypePage> head;
  private final Template<TypePage> figures;
  private final Template<TypePage> runs;
  private final Template<TypePage> rest;
  private final OccupiedRuns occupied;

  TypeHandler(Html html, ListWorkflowsUseCase workflows) {
    this.workflows = workflows;
    this.list = html.template("workflow/types", TypesPage.class);
    this.listState = html.template("workflow/types-state", TypesPage.class);
    this.head = html.template("workflow/type", TypePage.class);
    this.figures = html.template("workflow/type-figures", TypePage.class);
    this.runs = html.template("workflow/type-runs", TypePage.class);
    this.rest = html.template("workflow/type-rest", TypePage.class);
    this.occupied = new OccupiedRuns(html);
  }

  Reply list(Request request) {
    TypesPage view = types(request);
    return Reply.page(Head.of(Area.WORKFLOWS).asOf(request.now()), list.render(view));
  }

  Reply refreshList(Request request) {
    return Reply.fragment(listState.render(types(request)));
  }

  private TypesPage types(Request request) {
    PageRequest asked = request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    WorkflowTypes types =
        workflows.types(request.app().key(), QueryParam.read(request, Noun.WORKFLOW_TYPES), asked);
    Page<WorkflowType> page = Required.of(Component.STATE_BACKEND, types.page());
    return TypesPage.of(types, page, PastEnd.shown(asked, page, request.params()), request);
  }

  Reply page(Request request) {
    Kind kind = kind(request);
    Markup above = head.render(kind.view);
    Markup below = rest.render(kind.view);
    return Reply.page(
        Head.of(Area.WORKFLOWS).page(SafeText.name(key(request).value())).asOf(request.now()),
        above.then(state(kind, request)).then(below));
  }

  Reply refresh(Request request) {
    return Reply.fragment(state(kind(request), request));
  }

  /** What changes. */
  private Markup state(Kind kind, Request request) {
    Markup above = figures.render(kind.view);
    Markup below = runs.render(kind.view);
    return above.then(occupied.of(kind.found, kind.params, request)).then(below);
  }

  private Kind kind(Request request) {
    OccupancyParams params = OccupancyParams.read(request.params());
    ShowWorkflowTypeResult.Found found = find(request, params);
    PageRequest shown = RunsTable.shown(found.runs(), request);
    TypePage view = TypePage.of(found, options(found, request), shown, request);
    return new Kind(found, params, view);
  }

  /** A kind of workflow as it was read and as it is shown. */
  private record Kind(ShowWorkflowTypeResult.Found found, OccupancyParams params, TypePage view) {}

  private static OptionsView options(ShowWorkflowTypeResult.Found found, Request request) {
    return OptionsView.of(
        found.catalogue(), found.type().key(), found.runs().asOf(), request.links());
  }

  private ShowWorkflowTypeResult.Found find(Request request, OccupancyParams params) {
    TaskKey type = key(request);
    ShowWorkflowTypeQuery query =
        new ShowWorkflowTypeQuery(
            request.app().key(),
            type,
            RunsTable.search(request),
            RunsTable.asked(request),
            params.given(),
            params.categories());
    return switch (workflows.type(query)) {
      case ShowWorkflowTypeResult.Found found -> found;
      case ShowWorkflowTypeResult.NotFound _ -> throw notFound(request, type);
      case ShowWorkflowTypeResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }

  private static TaskKey key(Request request) {
    String text = request.segment("type");
    return TaskKey.parse(text)
        .orElseThrow(
            () ->
                new BadParameterException(
                    "workflow type", text, "a task key like module.function"));
  }

  private static ProblemException notFound(Request request, TaskKey type) {
    String app = request.app().label();
    return new ProblemException(
        Problem.notFound("No workflow " + type.value() + " in " + app + ".")
            .advise("No run of it was recorded, and its task was never called.")
            .way("Workflows of " + app, Href.to(request.links().area("workflows"))));
  }
}
