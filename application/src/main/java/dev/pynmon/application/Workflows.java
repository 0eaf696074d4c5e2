package dev.pynmon.application;

import dev.pynmon.application.port.in.WorkflowUseCases;
import dev.pynmon.application.port.in.workflow.ListRunsQuery;
import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.RunOccupancyQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunResult;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeQuery;
import dev.pynmon.application.port.in.workflow.ShowWorkflowTypeResult;
import dev.pynmon.application.port.in.workflow.ShownDatum;
import dev.pynmon.application.port.in.workflow.WholeRun;
import dev.pynmon.application.port.in.workflow.WorkflowRuns;
import dev.pynmon.application.port.in.workflow.WorkflowTypes;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;

/** The workflows, and one of their runs. */
record Workflows(ListWorkflowsUseCase lists, ShowWorkflowRunUseCase runs)
    implements WorkflowUseCases {
  @Override
  public WorkflowTypes types(AppKey app, PageRequest page) {
    return lists.types(app, page);
  }

  @Override
  public WorkflowRuns runs(ListRunsQuery query) {
    return lists.runs(query);
  }

  @Override
  public ShowWorkflowTypeResult type(ShowWorkflowTypeQuery query) {
    return lists.type(query);
  }

  @Override
  public ShowWorkflowRunResult show(AppKey app, WorkflowId id) {
    return runs.show(app, id);
  }

  @Override
  public Answer<Snapshot<Page<ShownDatum>>> data(AppKey app, WorkflowId id, PageRequest page) {
    return runs.data(app, id, page);
  }

  @Override
  public WholeRun whole(WorkflowId id, RunOccupancyQuery occupancy, Expansions expansions) {
    return runs.whole(id, occupancy, expansions);
  }
}
