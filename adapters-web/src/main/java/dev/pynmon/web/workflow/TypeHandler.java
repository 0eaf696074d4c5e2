package dev.pynmon.web.workflow;

import dev.pynmon.application.port.in.WorkflowUseCases;
import dev.pynmon.application.port.in.task.ShowTaskCatalogueUseCase;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.port.in.workflow.WorkflowTypes;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
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
import dev.pynmon.web.page.Visit;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.part.LastPage;
import dev.pynmon.web.task.OptionsView;
import java.util.Optional;

/** Answers the list of types, the page of one type, and their changing parts alone. */
final class TypeHandler {
  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_LIMIT = 200;

  private final WorkflowUseCases workflows;
  private final ShowTaskCatalogueUseCase tasks;
  private final Template<TypesPage> list;
  private final Template<TypesPage> listState;
  private final Template<TypePage> head;
  private final Template<TypePage> figures;
  private final Template<TypePage> runs;
  private final Template<TypePage> rest;
  private final OccupiedRuns occupied;

  TypeHandler(Html html, WorkflowUseCases workflows, ShowTaskCatalogueUseCase tasks) {
    this.workflows = workflows;
    this.tasks = tasks;
    this.list = html.template("workflow/types", TypesPage.class);
    this.listState = html.template("workflow/types-state", TypesPage.class);
    this.head = html.template("workflow/type", TypePage.class);
    this.figures = html.template("workflow/type-figures", TypePage.class);
    this.runs = html.template("workflow/type-runs", TypePage.class);
    this.rest = html.template("workflow/type-rest", TypePage.class);
    this.occupied = new OccupiedRuns(html, workflows);
  }

  Reply list(Visit visit) {
    TypesPage view = types(visit);
    return Reply.page(Head.of(Area.WORKFLOWS).asOf(visit.now()), list.render(view));
  }

  Reply refreshList(Visit visit) {
    return Reply.fragment(listState.render(types(visit)));
  }

  private TypesPage types(Visit visit) {
    PageRequest asked = visit.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    WorkflowTypes first = read(visit, asked);
    Optional<PageRequest> last =
        LastPage.insteadOf(asked, page(first), Optional.empty(), visit.params());
    WorkflowTypes types = last.map(part -> read(visit, part)).orElse(first);
    return TypesPage.of(types, page(types), last.orElse(asked), visit);
  }

  private WorkflowTypes read(Visit visit, PageRequest part) {
    return workflows.types(visit.app().key(), part);
  }

  private static Page<WorkflowType> page(WorkflowTypes types) {
    return Required.of(Component.STATE_BACKEND, types.page());
  }

  Reply page(Visit visit) {
    Kind kind = kind(visit);
    Markup above = head.render(kind.view);
    Markup below = rest.render(kind.view);
    return Reply.page(
        Head.of(Area.WORKFLOWS).page(SafeText.name(key(visit).value())).asOf(visit.now()),
        above.then(state(kind, visit)).then(below));
  }

  Reply refresh(Visit visit) {
    return Reply.fragment(state(kind(visit), visit));
  }

  /** What changes. */
  private Markup state(Kind kind, Visit visit) {
    Markup above = figures.render(kind.view);
    Markup below = runs.render(kind.view);
    return above.then(occupied.of(kind.found, visit)).then(below);
  }

  private Kind kind(Visit visit) {
    PageRequest asked = RunsTable.asked(visit);
    ShowWorkflowTypeResult.Found first = find(visit, asked);
    Optional<PageRequest> last = RunsTable.lastInsteadOf(asked, first.runs(), visit);
    ShowWorkflowTypeResult.Found found = last.map(part -> find(visit, part)).orElse(first);
    return new Kind(found, TypePage.of(found, options(found, visit), last.orElse(asked), visit));
  }

  /** A kind of workflow as it was read and as it is shown. */
  private record Kind(ShowWorkflowTypeResult.Found found, TypePage view) {}

  private OptionsView options(ShowWorkflowTypeResult.Found found, Visit visit) {
    return OptionsView.of(
        tasks.catalogue(visit.app().key()), found.type().key(), found.runs().asOf(), visit.links());
  }

  private ShowWorkflowTypeResult.Found find(Visit visit, PageRequest part) {
    TaskKey type = key(visit);
    return switch (workflows.type(new ShowWorkflowTypeQuery(visit.app().key(), type, part))) {
      case ShowWorkflowTypeResult.Found found -> found;
      case ShowWorkflowTypeResult.NotFound none -> throw notFound(visit, type);
      case ShowWorkflowTypeResult.Unanswered silent ->
          throw InvocationProblems.unanswered(silent.missing());
    };
  }

  private static TaskKey key(Visit visit) {
    String text = visit.segment("type");
    return TaskKey.parse(text)
        .orElseThrow(
            () ->
                new BadParameterException(
                    "workflow type", text, "a task key like module.function"));
  }

  private static ProblemException notFound(Visit visit, TaskKey type) {
    String app = visit.app().label();
    return new ProblemException(
        Problem.notFound("No workflow " + type.value() + " in " + app + ".")
            .advise("No run of it was recorded, and its task was never called.")
            .way("Workflows of " + app, visit.links().area("workflows").toString()));
  }
}
