package dev.pynmon.memory.trigger;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.StoredValidCondition;
import dev.pynmon.domain.trigger.Trigger;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The triggers, and upon what they start tasks. Guarded by the lock of its application. */
public final class DefinitionTable {
  private final NavigableMap<String, StoredTrigger> triggers = new TreeMap<>();
  private final Map<TaskKey, NavigableSet<String>> byTask = new HashMap<>();
  private final Map<String, NavigableSet<String>> byCondition = new HashMap<>();
  private final Map<TaskKey, NavigableSet<String>> bySource = new HashMap<>();
  private final Map<String, StoredCondition> conditions = new HashMap<>();
  private final Map<String, Instant> due = new HashMap<>();
  private final NavigableMap<String, StoredValidCondition> valid = new TreeMap<>();
  private final Map<TriggerRunId, Instant> claims = new HashMap<>();

  /**
   * Writes a trigger down.
   *
   * @param trigger what the indexes say
   * @param record what is to be read, which may be damaged
   */
  public void put(Trigger trigger, StoredTrigger record) {
    triggers.put(trigger.id(), record);
    trigger.task().ifPresent(task -> index(byTask, task, trigger.id()));
    trigger.conditions().forEach(condition -> index(byCondition, condition, trigger.id()));
  }

  private static <K> void index(Map<K, NavigableSet<String>> by, K key, String id) {
    by.computeIfAbsent(key, _ -> new TreeSet<>()).add(id);
  }

  /** Writes a condition down. */
  public void put(StoredCondition condition) {
    conditions.put(condition.id(), condition);
    condition.readable().stream()
        .flatMap(each -> each.what().sources())
        .forEach(task -> index(bySource, task, condition.id()));
  }

  /** A condition was found due; one that is told late does not hide a later time. */
  public void due(String condition, Instant at) {
    due.merge(condition, at, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** A condition was met. */
  public void met(StoredValidCondition condition) {
    valid.put(condition.id(), condition);
  }

  /** Nothing waits for it any more. */
  public void used(String validCondition) {
    valid.remove(validCondition);
  }

  /** A run was claimed. */
  public void claim(TriggerRunId run, Instant at) {
    claims.put(run, at);
  }

  public int triggerCount() {
    return triggers.size();
  }

  public int conditionCount() {
    return conditions.size();
  }

  public int validCount() {
    return valid.size();
  }

  public void clearTriggers() {
    triggers.clear();
    byTask.clear();
    byCondition.clear();
  }

  public void clearConditions() {
    conditions.clear();
    bySource.clear();
    due.clear();
  }

  public void clearValid() {
    valid.clear();
    claims.clear();
  }

  NavigableMap<String, StoredTrigger> triggers() {
    return Collections.unmodifiableNavigableMap(triggers);
  }

  List<String> calling(TaskKey task) {
    return List.copyOf(byTask.getOrDefault(task, Collections.emptyNavigableSet()));
  }

  List<String> upon(String condition) {
    return List.copyOf(byCondition.getOrDefault(condition, Collections.emptyNavigableSet()));
  }

  List<String> about(TaskKey task) {
    return List.copyOf(bySource.getOrDefault(task, Collections.emptyNavigableSet()));
  }

  Optional<StoredTrigger> trigger(String id) {
    return Optional.ofNullable(triggers.get(id));
  }

  Optional<StoredCondition> condition(String id) {
    return Optional.ofNullable(conditions.get(id));
  }

  Optional<Instant> lastDue(String condition) {
    return Optional.ofNullable(due.get(condition));
  }

  Optional<StoredValidCondition> valid(String id) {
    return Optional.ofNullable(valid.get(id));
  }

  Optional<Instant> claimed(TriggerRunId run) {
    return Optional.ofNullable(claims.get(run));
  }

  /** The first ids that begin like those of what met a condition. */
  List<String> waiting(String condition, int limit) {
    String beginning = StoredValidCondition.beginning(condition);
    return valid.tailMap(beginning).keySet().stream()
        .takeWhile(id -> id.startsWith(beginning))
        .limit(limit)
        .toList();
  }
}
