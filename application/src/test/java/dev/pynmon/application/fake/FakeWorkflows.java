package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRole;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every invocation that began and defines its workflow is a run. */
record FakeWorkflows(FakeData data, Calls calls) implements Workflows {
  @Override
  public Page<TaskKey> types(PageRequest page) {
    calls.note("workflows.types");
    List<TaskKey> types =
        readable(data.invocations.stream())
            .flatMap(record -> record.workflow().map(WorkflowIdentity::type).stream())
            .distinct()
            .sorted()
            .toList();
    return ListPages.page(types, TaskKey::value, page);
  }

  @Override
  public Map<TaskKey, Count> runCounts(Collection<TaskKey> types, long bound) {
    calls.note("workflows.runCounts");
    Map<TaskKey, Count> counts = new LinkedHashMap<>();
    types.forEach(
        type ->
            counts.put(type, Count.upTo(runs().filter(r -> r.type().equals(type)).count(), bound)));
    return counts;
  }

  @Override
  public Map<WorkflowId, WorkflowRun> of(Collection<WorkflowId> ids) {
    calls.note("workflows.of");
    if (ids.isEmpty() || ids.size() > PageRequest.MAX_LIMIT) {
      throw new IllegalArgumentException("ids: " + ids.size());
    }
    return runs()
        .filter(run -> ids.contains(run.id()))
        .collect(Collectors.toMap(WorkflowRun::id, run -> run));
  }

  @Override
  public Snapshot<Page<WorkflowDatum>> data(WorkflowId id, PageRequest page) {
    calls.note("workflows.data");
    List<WorkflowDatum> values =
        data.workflowData.getOrDefault(id, Map.of()).entrySet().stream()
            .map(entry -> new WorkflowDatum(entry.getKey(), entry.getValue()))
            .toList();
    return data.listed(ListPages.page(values, WorkflowDatum::key, page));
  }

  @Override
  public Page<InvocationId> subInvocations(WorkflowId id, PageRequest page) {
    calls.note("workflows.subInvocations");
    return ListPages.page(members(id), InvocationId::value, page);
  }

  @Override
  public Map<WorkflowId, Count> subInvocationCounts(Collection<WorkflowId> ids, long bound) {
    calls.note("workflows.subInvocationCounts");
    return ids.stream()
        .collect(Collectors.toMap(id -> id, id -> Count.upTo(members(id).size(), bound)));
  }

  private List<InvocationId> members(WorkflowId id) {
    return records().filter(record -> belongsTo(id, record)).map(Invocation::id).sorted().toList();
  }

  private static boolean belongsTo(WorkflowId id, Invocation record) {
    boolean root = record.workflowRole() == WorkflowRole.ROOT;
    return record
        .workflow()
        .filter(own -> root ? own.parent().filter(id::equals).isPresent() : own.id().equals(id))
        .isPresent();
  }

  private Stream<WorkflowRun> runs() {
    return records()
        .filter(record -> record.workflowRole() == WorkflowRole.ROOT)
        .flatMap(record -> record.workflow().stream())
        .map(own -> new WorkflowRun(own.id(), own.type(), own.parent()));
  }

  /** Of those that began. */
  private Stream<Invocation> records() {
    return readable(data.invocations.stream().filter(each -> !each.history().isEmpty()));
  }

  private static Stream<Invocation> readable(Stream<FakeInvocation> invocations) {
    return invocations
        .filter(each -> each.recorded)
        .map(FakeInvocation::record)
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast);
  }
}
