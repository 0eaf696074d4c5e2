package dev.pynmon.redis.catalogue;

import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.redis.key.Kept;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the search through all keys found of one application. Lists are bounded; a full one holds
 * what was met first.
 *
 * @param prefix the application's id as it stands in keys
 * @param info what it wrote about itself
 * @param evidence the components of which any key was met
 * @param tasks the tasks with an invocation
 * @param statuses the statuses that have a set, pynenc's own and others
 * @param queues the sorted-set queues of an unreleased plugin, with their keys
 * @param counter the key that numbers the messages of those queues, where one alone may be it
 * @param namesQueues whether the broker is of that plugin, though its queues may be empty
 * @param clientData the references in the client data store
 * @param values how many there are of those
 * @param contexts the runners with a context
 * @param workflowData the keys of the values that each workflow run keeps
 * @param triggers the ids of the triggers
 * @param validConditions the ids of the conditions that were met and not used up
 * @param records how many invocations have a record
 * @param kept how many keys there are of each kind that holds entries
 * @param generation which pynenc wrote it
 * @param cut the lists that were full, or whose names were too long, when more was met
 */
public record AppContents(
    String prefix,
    Optional<AppInfo> info,
    Set<Component> evidence,
    NavigableSet<TaskKey> tasks,
    Set<InvocationStatus> statuses,
    NavigableMap<QueueName, String> queues,
    Optional<String> counter,
    boolean namesQueues,
    NavigableSet<DataReference> clientData,
    long values,
    NavigableSet<RunnerId> contexts,
    Map<WorkflowId, NavigableSet<String>> workflowData,
    NavigableSet<String> triggers,
    NavigableSet<String> validConditions,
    long records,
    Map<Kept, Long> kept,
    Generation generation,
    Set<Listed> cut) {
  public AppContents {
    evidence = Set.copyOf(evidence);
    statuses = Set.copyOf(statuses);
    kept = Map.copyOf(kept);
    cut = Set.copyOf(cut);
  }

  /** Of an application without a key. */
  static AppContents none(String prefix) {
    return new AppContents(
        prefix,
        Optional.empty(),
        Set.of(),
        new TreeSet<>(),
        Set.of(),
        new TreeMap<>(),
        Optional.empty(),
        false,
        new TreeSet<>(),
        0,
        new TreeSet<>(),
        Map.of(),
        new TreeSet<>(),
        new TreeSet<>(),
        0,
        Map.of(),
        Generation.UNKNOWN,
        Set.of());
  }
}
