package dev.pynmon.memory.workflow;

import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.TextCut;
import dev.pynmon.domain.workflow.WorkflowDatum;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.memory.access.Reader.Guarded;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;

/** The runs of workflows in memory. */
public record MemoryWorkflows(Guarded guard, WorkflowTable table) implements Workflows {
  private static final int MAX_DATUM = 10_000;
  private static final KeyText<TaskKey> TYPE_CURSORS =
      KeyText.ofNames("workflow-types", TaskKey::new);
  private static final KeyText<String> DATA_CURSORS =
      KeyText.ofNames("workflow-data", Function.identity());
  private static final KeyText<InvocationId> MEMBER_CURSORS =
      KeyText.ofNames("workflow-members", InvocationId::new);

  @Override
  public Page<TaskKey> types(PageRequest request) {
    return guard.read(
        () ->
            Listing.of(TYPE_CURSORS, table.types().navigableKeySet(), Function.identity())
                .page(request));
  }

  @Override
  public Map<TaskKey, Count> runCounts(Collection<TaskKey> types, long bound) {
    return guard.read(
        () -> {
          Map<TaskKey, Count> counts = new LinkedHashMap<>();
          types.forEach(type -> counts.put(type, Count.upTo(table.runsOf(type), bound)));
          return Collections.unmodifiableMap(counts);
        });
  }

  @Override
  public Map<WorkflowId, WorkflowRun> of(Collection<WorkflowId> ids) {
    return guard.read(
        () -> {
          Map<WorkflowId, WorkflowRun> found = new LinkedHashMap<>();
          ids.forEach(id -> table.find(id).ifPresent(run -> found.put(id, run)));
          return Collections.unmodifiableMap(found);
        });
  }

  @Override
  public Snapshot<Page<WorkflowDatum>> data(WorkflowId id, PageRequest request) {
    return guard.read(
        () -> {
          NavigableMap<String, String> values = table.valuesOf(id);
          return new Snapshot.Taken<>(
              Listing.of(DATA_CURSORS, values.navigableKeySet(), key -> datum(values, key))
                  .page(request),
              guard.now(),
              true);
        });
  }

  @Override
  public Page<InvocationId> subInvocations(WorkflowId id, PageRequest request) {
    return guard.read(
        () -> Listing.of(MEMBER_CURSORS, table.membersOf(id), Function.identity()).page(request));
  }

  @Override
  public Map<WorkflowId, Count> subInvocationCounts(Collection<WorkflowId> ids, long bound) {
    return guard.read(
        () -> {
          Map<WorkflowId, Count> counts = new LinkedHashMap<>();
          ids.forEach(id -> counts.put(id, Count.upTo(table.membersOf(id).size(), bound)));
          return Collections.unmodifiableMap(counts);
        });
  }

  private static WorkflowDatum datum(Map<String, String> values, String key) {
    String text = Optional.ofNullable(values.get(key)).orElseThrow();
    return new WorkflowDatum(key, TextCut.ofChars(text, MAX_DATUM));
  }
}
