package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.workflow.ListRunsQuery;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.port.in.workflow.WorkflowTypes;
import dev.pynmon.application.port.out.orchestrator.Registrations;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.query.AskedList;
import dev.pynmon.application.service.query.LastPage;
import dev.pynmon.application.service.task.Catalogues;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workflows and their runs: the state backend knows them, the orchestrator their order. */
public final class ListWorkflowsService implements ListWorkflowsUseCase {
  private final AppDirectory apps;
  private final Catalogues catalogues;
  private final MatchingInvocations matching;

  /**
   * Lists workflows.
   *
   * @param matching tells of which invocations a query holds
   */
  public ListWorkflowsService(
      AppDirectory apps, Catalogues catalogues, MatchingInvocations matching) {
    this.apps = apps;
    this.matching = matching;
    this.catalogues = catalogues;
  }

  @Override
  public WorkflowTypes types(AppKey app, Optional<Search> search, PageRequest page) {
    try (Visit visit = apps.visit(app)) {
      Instant asOf = visit.asOf();
      Answer<Page<TaskKey>> read = types(visit, search, page);
      Answer<Page<TaskKey>> keys =
          LastPage.insteadOf(page, read.available(), Optional.empty())
              .map(last -> types(visit, search, last).map(part -> part.instead(last)))
              .orElse(read);
      Answer<Page<WorkflowType>> types =
          Answer.flat(
              keys.map(
                  part ->
                      new TypeKeyFigures(visit, part.items())
                          .read()
                          .map(part::<WorkflowType>withItems)));
      return new WorkflowTypes(asOf, types, visit.missingBeside(Component.STATE_BACKEND));
    }
  }

  @Override
  public WorkflowRuns runs(ListRunsQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Instant asOf = visit.asOf();
      Page<TaskKey> types =
          query
              .type()
              .map(type -> Page.of(List.of(type), Optional.empty(), Optional.empty()))
              .orElseGet(() -> first(visit));
      Count total = total(visit, types.items());
      return new WorkflowRuns(
          asOf,
          new RunList(visit, types.items(), query.search().map(search -> asked(visit, search)))
              .pageOrLast(query.page(), total),
          total,
          types.next().isPresent(),
          visit.missing());
    }
  }

  private static Page<TaskKey> first(Visit visit) {
    return types(visit, Optional.empty(), PageRequest.first(Registrations.MAX_TASKS))
        .available()
        .orElse(Page.empty());
  }

  private RunList.Asked asked(Visit visit, Search search) {
    return new RunList.Asked(
        some -> matching.holding(visit, search, some), matching.effort(search));
  }

  @Override
  public ShowWorkflowTypeResult type(ShowWorkflowTypeQuery query) {
    try (Visit visit = apps.visit(query.app())) {
      Instant asOf = visit.asOf();
      List<TaskKey> types = List.of(query.type());
      Answer<WorkflowType> type =
          new TypeKeyFigures(visit, types).read().map(List::<WorkflowType>getFirst);
      return switch (type) {
        case Answer.Missing<WorkflowType> _ ->
            new ShowWorkflowTypeResult.Unanswered(visit.missing());
        case Answer.Available<WorkflowType> there ->
            isKnown(visit, there.value())
                ? found(visit, asOf, there.value(), query)
                : unknown(visit, query.type());
      };
    }
  }

  private ShowWorkflowTypeResult found(
      Visit visit, Instant asOf, WorkflowType type, ShowWorkflowTypeQuery query) {
    Later<Optional<Page<WorkflowRunRow>>> page =
        visit.begin(
            () ->
                new RunList(
                        visit,
                        List.of(type.key()),
                        query.search().map(search -> asked(visit, search)))
                    .pageOrLast(query.page(), type.runs()));
    List<WorkflowId> compared = query.compared().orElseGet(() -> usual(page.get()));
    RunOccupancyQuery occupancy = new RunOccupancyQuery(query.app(), compared, query.categories());
    RunOccupancies occupied = RunOccupants.compare(visit.part(), occupancy, asOf);
    Optional<Page<WorkflowRunRow>> runs = page.get();
    return new ShowWorkflowTypeResult.Found(
        type,
        new WorkflowRuns(asOf, runs, type.runs(), false, visit.missing()),
        compared,
        occupied,
        visit.elsewhere(() -> catalogues.of(visit)));
  }

  /** Of those that can be asked for. */
  private static List<WorkflowId> usual(Optional<Page<WorkflowRunRow>> page) {
    return page.map(Page::items).orElse(List.of()).stream()
        .map(row -> row.run().id())
        .filter(id -> WorkflowId.parse(id.value()).isPresent())
        .limit(ShowWorkflowTypeQuery.USUALLY_COMPARED)
        .toList();
  }

  private static ShowWorkflowTypeResult unknown(Visit visit, TaskKey type) {
    return visit.missing().isEmpty()
        ? new ShowWorkflowTypeResult.NotFound(type)
        : new ShowWorkflowTypeResult.Unanswered(visit.missing());
  }

  /** Also when its task was called but no run began yet. */
  private static boolean isKnown(Visit visit, WorkflowType type) {
    return type.runs().value() > 0
        || type.latest().isPresent()
        || visit
            .orchestrator(store -> store.registrations().newest(List.of(type.key()), 1))
            .available()
            .filter(found -> !found.isEmpty())
            .isPresent();
  }

  private static Answer<Page<TaskKey>> types(
      Visit visit, Optional<Search> search, PageRequest page) {
    return visit.stateBackend(
        store ->
            search
                .map(asked -> typesAsked(visit, asked).page(search, store.workflows()::types, page))
                .orElseGet(() -> store.workflows().types(page)));
  }

  private static AskedList<TaskKey> typesAsked(Visit visit, Search search) {
    return new AskedList<>(new TypeFacts(visit, search)::of, _ -> Optional.empty());
  }

  private static Count total(Visit visit, List<TaskKey> types) {
    Map<TaskKey, Count> counts =
        TypeKeyFigures.runCounts(visit, types).available().orElse(Map.of());
    return Count.sum(counts.values().stream());
  }
}
