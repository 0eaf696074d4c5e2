package dev.pynmon.application.service.workflow;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.invocation.InvocationPart;
import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunResult;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WholeRun;
import dev.pynmon.application.port.in.workflow.WorkflowRunDetail;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.criticalpath.PathReading;
import dev.pynmon.application.service.familytree.ShowFamilyTreeService;
import dev.pynmon.application.service.invocation.MatchingIds;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.application.service.invocation.PartReading;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a workflow, put together from all components that know something of it. */
public final class ShowWorkflowRunService implements ShowWorkflowRunUseCase {
  private final AppDirectory apps;
  private final ValueDecoder decoder;
  private final ShowFamilyTreeService families;
  private final MatchingInvocations matching;

  /**
   * Shows runs.
   *
   * @param matching tells of which invocations a query holds
   */
  public ShowWorkflowRunService(
      AppDirectory apps,
      ValueDecoder decoder,
      ShowFamilyTreeService families,
      MatchingInvocations matching) {
    this.matching = matching;
    this.apps = apps;
    this.decoder = decoder;
    this.families = families;
  }

  @Override
  public ShowWorkflowRunResult show(AppKey app, WorkflowId id) {
    try (Visit visit = apps.visit(app)) {
      return show(visit, id, Optional.empty());
    }
  }

  private ShowWorkflowRunResult show(Visit visit, WorkflowId id, Optional<Search> members) {
    Instant asOf = visit.asOf();
    RunTraces traces = RunTraces.read(visit, id, wanted(visit, members));
    if (traces.isRun()) {
      return new ShowWorkflowRunResult.Found(detail(visit, asOf, traces));
    }
    return visit.lacks(Component.ORCHESTRATOR, Component.STATE_BACKEND)
        ? new ShowWorkflowRunResult.Unanswered(visit.missing())
        : new ShowWorkflowRunResult.NotFound(id, traces.isInvocation());
  }

  private WantedMembers wanted(Visit visit, Optional<Search> members) {
    return (oldest, states) ->
        members.map(
            search ->
                matching.among(visit, search, oldest, id -> Optional.ofNullable(states.get(id))));
  }

  @Override
  public Answer<Snapshot<Page<ShownDatum>>> data(
      AppKey app, WorkflowId id, Optional<Search> search, PageRequest page) {
    try (Visit visit = apps.visit(app)) {
      return RunData.read(visit, decoder, id, search, page);
    }
  }

  @Override
  public InvocationPart members(
      AppKey app, WorkflowId id, Optional<Search> search, Optional<Cursor> after) {
    try (Visit visit = apps.visit(app)) {
      WantedMembers wanted = wanted(visit, search);
      return new PartReading(visit)
          .of(
              (store, part) -> store.workflows().subInvocations(id, part),
              after,
              (some, states) ->
                  wanted
                      .of(some, states)
                      .map(answer -> answer.map(MatchingIds::ids))
                      .orElseGet(() -> new Answer.Available<>(some)));
    }
  }

  @Override
  public WholeRun whole(
      WorkflowId id, Optional<Search> members, RunOccupancyQuery occupancy, Expansions expansions) {
    AppKey app = occupancy.app();
    try (Visit visit = apps.visit(app)) {
      FamilyTreeQuery query = new FamilyTreeQuery(app, id.definingInvocation(), expansions);
      Later<ShowWorkflowRunResult> run = visit.begin(() -> show(visit, id, members));
      Later<RunOccupancies> occupied =
          visit.begin(() -> RunOccupants.compare(visit.part(), occupancy, visit.asOf()));
      Later<FoundPath> path =
          visit.begin(() -> PathReading.of(visit.part(), decoder, id.definingInvocation()));
      ShowFamilyTreeResult family = families.show(visit.part(), query);
      return new WholeRun(run.get(), occupied.get(), family, path.get());
    }
  }

  private WorkflowRunDetail detail(Visit visit, Instant asOf, RunTraces traces) {
    WorkflowId id = traces.id();
    Optional<WorkflowId> parent = parent(traces);
    Later<Optional<TaskKey>> parentType =
        visit.begin(() -> parent.flatMap(run -> typeOf(visit, run)));
    Answer<Snapshot<Page<ShownDatum>>> data =
        RunData.read(visit, decoder, id, Optional.empty(), PageRequest.first(MAX_DATA));
    return new WorkflowRunDetail(
        asOf,
        id,
        traces.run().isPresent(),
        type(traces),
        parent,
        parentType.get(),
        traces.invocation(),
        data,
        traces.memberRows(),
        traces.members().total(),
        traces.memberMatches(),
        visit.missing());
  }

  private static Optional<TaskKey> type(RunTraces traces) {
    return traces
        .run()
        .map(WorkflowRun::type)
        .or(() -> traces.identity().map(WorkflowIdentity::type))
        .or(() -> traces.invocation().task());
  }

  private static Optional<WorkflowId> parent(RunTraces traces) {
    return traces
        .run()
        .flatMap(WorkflowRun::parent)
        .or(() -> traces.identity().flatMap(WorkflowIdentity::parent));
  }

  private static Optional<TaskKey> typeOf(Visit visit, WorkflowId id) {
    return visit
        .stateBackend(store -> store.workflows().of(List.of(id)))
        .available()
        .map((Map<WorkflowId, WorkflowRun> found) -> found.get(id))
        .map(WorkflowRun::type);
  }
}
