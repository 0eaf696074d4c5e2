package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

record FakeWorkflows(FakeData data, Calls calls) implements Workflows {
  @Override
  public Page<TaskKey> types(PageRequest page) {
    calls.note("workflows.types");
    List<TaskKey> types =
        data.invocations.stream()
            .flatMap(
                each ->
                    each.record() instanceof Invocation stored
                        ? stored.workflow().stream()
                        : Stream.empty())
            .map(workflow -> workflow.type())
            .distinct()
            .sorted()
            .toList();
    return ListPages.page(types, TaskKey::value, page);
  }

  @Override
  public Map<TaskKey, Count> runCounts(Collection<TaskKey> types, long bound) {
    calls.note("workflows.runCounts");
    return Map.of();
  }

  @Override
  public Map<WorkflowId, WorkflowRun> of(Collection<WorkflowId> ids) {
    calls.note("workflows.of");
    return Map.of();
  }

  @Override
  public Page<WorkflowDatum> data(WorkflowId id, PageRequest page) {
    calls.note("workflows.data");
    return Page.empty();
  }

  @Override
  public Page<InvocationId> subInvocations(WorkflowId id, PageRequest page) {
    calls.note("workflows.subInvocations");
    return Page.empty();
  }
}
