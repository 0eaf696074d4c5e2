package dev.pynmon.web.testing;

import static dev.pynmon.web.testing.Samples.there;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.invocation.InvocationPart;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.in.workflow.ListRunsQuery;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.RunOccupancies;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunResult;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WholeRun;
import dev.pynmon.application.port.in.workflow.WorkflowRunRow;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.application.port.in.workflow.WorkflowType;
import dev.pynmon.application.port.in.workflow.WorkflowTypes;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Workflows and a run as a test puts them in; remembers what it was asked. */
public final class FakeWorkflows implements ListWorkflowsUseCase, ShowWorkflowRunUseCase {
  private final FakeInvocations invocations;
  private final FakeTasks tasks;
  public final List<PageRequest> parts = new ArrayList<>();
  public final List<RunOccupancyQuery> occupancies = new ArrayList<>();
  public Answer<Page<WorkflowType>> types = there(Page.empty());
  public Optional<Page<WorkflowRunRow>> runs = Optional.of(Page.empty());
  public Map<Component, Absence> missing = Map.of();
  public ShowWorkflowRunResult run =
      new ShowWorkflowRunResult.NotFound(new WorkflowId("unknown"), false);
  public Answer<Snapshot<Page<ShownDatum>>> data = there(Samples.taken(Page.empty()));
  public Answer<Page<InvocationRow>> members = there(Page.empty());
  public Optional<RunOccupancies> occupied = Optional.empty();

  FakeWorkflows(FakeInvocations invocations, FakeTasks tasks) {
    this.invocations = invocations;
    this.tasks = tasks;
  }

  @Override
  public WorkflowTypes types(AppKey app, Optional<Search> search, PageRequest page) {
    return new WorkflowTypes(Samples.NOW, types, missing);
  }

  @Override
  public WorkflowRuns runs(ListRunsQuery query) {
    parts.add(query.page());
    return new WorkflowRuns(Samples.NOW, runs, new Count.Exact(7), false, missing);
  }

  @Override
  public ShowWorkflowTypeResult type(ShowWorkflowTypeQuery query) {
    return types.available().map(Page::items).orElse(List.of()).stream()
        .filter(type -> type.key().equals(query.type()))
        .findFirst()
        .<ShowWorkflowTypeResult>map(type -> found(type, query))
        .orElseGet(() -> new ShowWorkflowTypeResult.NotFound(query.type()));
  }

  /** Compares what is asked for, or the first three. */
  private ShowWorkflowTypeResult.Found found(WorkflowType type, ShowWorkflowTypeQuery query) {
    WorkflowRuns listed = runs(new ListRunsQuery(query.app(), query.page()));
    List<WorkflowId> compared = query.compared().orElseGet(() -> firstThree(listed));
    RunOccupancyQuery occupancy = new RunOccupancyQuery(query.app(), compared, query.categories());
    return new ShowWorkflowTypeResult.Found(
        type, listed, compared, occupancy(occupancy), tasks.catalogue);
  }

  private static List<WorkflowId> firstThree(WorkflowRuns listed) {
    return listed.page().map(Page::items).orElse(List.of()).stream()
        .map(row -> row.run().id())
        .limit(3)
        .toList();
  }

  @Override
  public ShowWorkflowRunResult show(AppKey app, WorkflowId id) {
    return run;
  }

  @Override
  public Answer<Snapshot<Page<ShownDatum>>> data(
      AppKey app, WorkflowId id, Optional<Search> search, PageRequest page) {
    parts.add(page);
    return data;
  }

  @Override
  public InvocationPart members(
      AppKey app, WorkflowId id, Optional<Search> search, Optional<Cursor> after) {
    return new InvocationPart(Samples.NOW, members, ListExtras.NONE, missing);
  }

  private RunOccupancies occupancy(RunOccupancyQuery query) {
    occupancies.add(query);
    return occupied.orElseGet(
        () -> new RunOccupancies(Samples.NOW, there(List.of()), List.of(), Map.of()));
  }

  @Override
  public WholeRun whole(
      WorkflowId id, Optional<Search> members, RunOccupancyQuery occupancy, Expansions expansions) {
    FamilyTreeQuery query =
        new FamilyTreeQuery(occupancy.app(), id.definingInvocation(), expansions);
    return new WholeRun(run, occupancy(occupancy), invocations.show(query), FoundPath.NONE);
  }
}
