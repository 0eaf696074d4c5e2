package dev.pynmon.domain.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.value.Damage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Triggers for a map, in short: "cron" and "event" stand for themselves, all else is a task. */
final class Triggered {
  private final List<StoredTrigger> triggers = new ArrayList<>();
  private final Map<String, StoredCondition> conditions = new HashMap<>();

  /** A task that is called upon all of these. */
  Triggered on(String task, String... causes) {
    Stream.of(causes).forEach(cause -> conditions.put(cause, condition(cause)));
    triggers.add(
        new Trigger(
            "t" + triggers.size(),
            Optional.of(key(task)),
            "and",
            List.of(causes),
            Optional.empty()));
    return this;
  }

  Triggered damaged() {
    triggers.add(new DamagedTrigger("torn", new Damage("torn", "")));
    return this;
  }

  private static StoredCondition condition(String cause) {
    return new Condition(cause, "", what(cause), "{}");
  }

  private static TaskCondition what(String cause) {
    return switch (cause) {
      case "cron" -> new TaskCondition.Cron("* * * * *");
      case "event" -> new TaskCondition.Event("placed", "");
      default -> new TaskCondition.Status(key(cause), List.of("success"), "");
    };
  }

  static TaskKey key(String task) {
    return new TaskKey("m." + task);
  }

  TriggerMap map() {
    return map(MapLimits.DEFAULT);
  }

  TriggerMap map(MapLimits limits) {
    return TriggerMap.of(triggers, conditions, trigger -> trigger.id().equals("torn"), limits);
  }
}
