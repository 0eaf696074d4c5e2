package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.Collection;
import java.util.Map;

/** Workflows whose values are without what is hidden. */
record MaskedWorkflows(Workflows workflows, MaskedTexts texts) implements Workflows {
  @Override
  public Page<TaskKey> types(PageRequest page) {
    return workflows.types(page);
  }

  @Override
  public Map<TaskKey, Count> runCounts(Collection<TaskKey> types, long bound) {
    return workflows.runCounts(types, bound);
  }

  @Override
  public Map<WorkflowId, WorkflowRun> of(Collection<WorkflowId> ids) {
    return workflows.of(ids);
  }

  @Override
  public Snapshot<Page<WorkflowDatum>> data(WorkflowId id, PageRequest page) {
    return workflows.data(id, page).map(found -> found.map(texts::datum));
  }

  @Override
  public Page<InvocationId> subInvocations(WorkflowId id, PageRequest page) {
    return workflows.subInvocations(id, page);
  }

  @Override
  public Map<WorkflowId, Count> subInvocationCounts(Collection<WorkflowId> ids, long bound) {
    return workflows.subInvocationCounts(ids, bound);
  }
}
