package dev.pynmon.domain.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gives triggers, conditions and tasks their ranks. For one thread. */
final class MapMaker {
  private final List<StoredTrigger> chosen;
  private final Map<String, StoredCondition> known;
  private final int most;
  private final TaskRanks ranks = new TaskRanks();
  private final Map<String, Integer> firstRank = new LinkedHashMap<>();

  MapMaker(List<StoredTrigger> chosen, Map<String, StoredCondition> known, int most) {
    this.chosen = chosen;
    this.known = known;
    this.most = most;
    chosen.forEach(
        trigger ->
            MapTrigger.task(trigger).ifPresent(task -> ranks.add(task, sources(trigger).toList())));
    ranks.settle();
  }

  TriggerMap map(int left) {
    List<MapTrigger> triggers = chosen.stream().map(this::trigger).toList();
    triggers.forEach(
        trigger ->
            trigger.conditions().forEach(id -> firstRank.merge(id, trigger.rank(), Integer::min)));
    List<MapCondition> conditions = firstRank.keySet().stream().map(this::condition).toList();
    return new TriggerMap(
        triggers, conditions, tasks(conditions), left, ranks.chain(), ranks.circles());
  }

  private MapTrigger trigger(StoredTrigger stored) {
    List<TaskKey> sources = sources(stored).toList();
    Optional<TaskKey> task = MapTrigger.task(stored);
    boolean leadsBack = task.filter(key -> ranks.leadsBack(key, sources)).isPresent();
    return new MapTrigger(
        stored,
        task.filter(_ -> !leadsBack).map(ranks::of).orElseGet(() -> behind(sources)),
        shown(stored).toList(),
        Math.max(0, conditions(stored).size() - most),
        leadsBack);
  }

  private int behind(List<TaskKey> sources) {
    return sources.stream().mapToInt(ranks::of).max().orElse(-1) + 1;
  }

  private MapCondition condition(String id) {
    Optional<StoredCondition> stored = Optional.ofNullable(known.get(id));
    return new MapCondition(
        id, stored, firstRank.getOrDefault(id, 0), MapCondition.sources(stored));
  }

  /** One that nobody calls stands as near as can be to what waits for its end. */
  private List<MapTask> tasks(List<MapCondition> conditions) {
    Map<TaskKey, Integer> all = new TreeMap<>();
    conditions.forEach(
        condition ->
            condition
                .sources()
                .forEach(source -> all.merge(source, condition.rank() - 1, Integer::min)));
    all.replaceAll((task, before) -> ranks.isCalled(task) ? ranks.of(task) : before);
    chosen.stream()
        .flatMap(trigger -> MapTrigger.task(trigger).stream())
        .filter(ranks::isCalled)
        .forEach(task -> all.put(task, ranks.of(task)));
    return all.entrySet().stream()
        .map(entry -> new MapTask(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Stream<TaskKey> sources(StoredTrigger stored) {
    return shown(stored)
        .flatMap(id -> MapCondition.sources(Optional.ofNullable(known.get(id))).stream())
        .distinct();
  }

  private Stream<String> shown(StoredTrigger stored) {
    return conditions(stored).stream().limit(most);
  }

  private static List<String> conditions(StoredTrigger stored) {
    return stored.readable().map(Trigger::conditions).orElse(List.of());
  }
}
