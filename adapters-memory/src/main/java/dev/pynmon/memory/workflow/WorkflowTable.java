package dev.pynmon.memory.workflow;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.workflow.WorkflowRun;
import dev.pynmon.memory.access.Uses;
import dev.pynmon.memory.clientdata.References;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs of workflows, what they keep and who began in them. Guarded by its application's lock. */
public final class WorkflowTable {
  private final Map<WorkflowId, WorkflowRun> runs = new HashMap<>();
  private final NavigableMap<TaskKey, Set<WorkflowId>> types = new TreeMap<>();
  private final Map<WorkflowId, NavigableMap<String, String>> values = new HashMap<>();
  private final Map<WorkflowId, NavigableSet<InvocationId>> members = new HashMap<>();
  private final Map<InvocationId, Set<WorkflowId>> memberships = new HashMap<>();
  private final Uses<DataReference> references = new Uses<>();

  /** Records a run; its id tells it from others. */
  public void putRun(WorkflowRun run) {
    removeRun(run.id());
    runs.put(run.id(), run);
    types.computeIfAbsent(run.type(), _ -> new HashSet<>()).add(run.id());
  }

  /** Keeps a value of a run in place of one before. */
  public void putValue(WorkflowId workflow, String key, String text) {
    String before = values.computeIfAbsent(workflow, _ -> new TreeMap<>()).put(key, text);
    Optional.ofNullable(before).ifPresent(gone -> references.remove(References.in(gone)));
    references.add(References.in(text));
  }

  /** An invocation, or one that defines a sub-workflow, began to run in a run. */
  public void addMember(WorkflowId workflow, InvocationId invocation) {
    members.computeIfAbsent(workflow, _ -> new TreeSet<>()).add(invocation);
    memberships.computeIfAbsent(invocation, _ -> new HashSet<>(2)).add(workflow);
  }

  /** Forgets an invocation as a member, and as a run with all that run keeps. */
  public void remove(InvocationId id) {
    Optional.ofNullable(memberships.remove(id))
        .ifPresent(workflows -> workflows.forEach(workflow -> leave(members, workflow, id)));
    WorkflowId own = new WorkflowId(id.value());
    removeRun(own);
    removeValues(own);
    Optional.ofNullable(members.remove(own))
        .ifPresent(all -> all.forEach(member -> leave(memberships, member, own)));
  }

  public void clear() {
    runs.clear();
    types.clear();
    values.clear();
    members.clear();
    memberships.clear();
    references.clear();
  }

  /** How many runs, values and memberships there are in all. */
  public int size() {
    return runs.size()
        + values.values().stream().mapToInt(Map::size).sum()
        + memberships.values().stream().mapToInt(Set::size).sum();
  }

  /** True when a value of a run lies there. */
  public boolean names(DataReference reference) {
    return references.has(reference);
  }

  Optional<WorkflowRun> find(WorkflowId id) {
    return Optional.ofNullable(runs.get(id));
  }

  NavigableMap<TaskKey, Set<WorkflowId>> types() {
    return types;
  }

  long runsOf(TaskKey type) {
    return types.getOrDefault(type, Set.of()).size();
  }

  NavigableMap<String, String> valuesOf(WorkflowId id) {
    return values.getOrDefault(id, Collections.emptyNavigableMap());
  }

  NavigableSet<InvocationId> membersOf(WorkflowId id) {
    return members.getOrDefault(id, Collections.emptyNavigableSet());
  }

  private void removeRun(WorkflowId id) {
    Optional.ofNullable(runs.remove(id)).ifPresent(run -> leave(types, run.type(), id));
  }

  private void removeValues(WorkflowId id) {
    Optional.ofNullable(values.remove(id))
        .ifPresent(gone -> gone.values().forEach(text -> references.remove(References.in(text))));
  }

  private static <K, V, S extends Set<V>> void leave(Map<K, S> sets, K key, V value) {
    sets.computeIfPresent(
        key,
        (_, all) -> {
          all.remove(value);
          return all.isEmpty() ? null : all;
        });
  }
}
