package dev.pynmon.domain.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which triggers have room.
 *
 * @param all the triggers
 * @param known their conditions, as far as they are there
 */
record MapChoice(Collection<StoredTrigger> all, Map<String, StoredCondition> known) {
  private static final Comparator<StoredTrigger> BY_TASK =
      Comparator.comparing(
              (StoredTrigger trigger) -> MapTrigger.task(trigger).map(TaskKey::value).orElse(""))
          .thenComparing(StoredTrigger::id);

  private record Ranked(StoredTrigger trigger, boolean urgent, boolean linked) {
    static final Comparator<Ranked> ORDER =
        Comparator.comparing((Ranked one) -> !one.urgent())
            .thenComparing(one -> !one.linked())
            .thenComparing(Ranked::trigger, BY_TASK);
  }

  /** Those that have room, by task. */
  List<StoredTrigger> first(MapLimits limits, Predicate<StoredTrigger> urgent) {
    Set<TaskKey> sources = all.stream().flatMap(this::sources).collect(Collectors.toSet());
    Predicate<StoredTrigger> linked =
        trigger ->
            MapTrigger.task(trigger).filter(sources::contains).isPresent()
                || sources(trigger).findAny().isPresent();
    List<StoredTrigger> inTurn =
        all.stream()
            .map(each -> new Ranked(each, urgent.test(each), linked.test(each)))
            .sorted(Ranked.ORDER)
            .limit(limits.triggers())
            .map(Ranked::trigger)
            .toList();
    return inTurn.stream().limit(fit(inTurn, limits)).sorted(BY_TASK).toList();
  }

  private int fit(List<StoredTrigger> inTurn, MapLimits limits) {
    int parts = 0;
    for (int i = 0; i < inTurn.size(); i++) {
      parts += parts(inTurn.get(i), limits.conditions());
      if (parts > limits.parts()) {
        return i;
      }
    }
    return inTurn.size();
  }

  /** A trigger, its task, its conditions and the tasks whose end these are about. */
  private int parts(StoredTrigger trigger, int conditions) {
    return 2
        + trigger.readable().stream()
            .flatMap(each -> each.conditions().stream())
            .limit(conditions)
            .mapToInt(id -> 1 + MapCondition.sources(Optional.ofNullable(known.get(id))).size())
            .sum();
  }

  private Stream<TaskKey> sources(StoredTrigger trigger) {
    return trigger.readable().stream()
        .flatMap(each -> each.conditions().stream())
        .flatMap(id -> MapCondition.sources(Optional.ofNullable(known.get(id))).stream());
  }
}
