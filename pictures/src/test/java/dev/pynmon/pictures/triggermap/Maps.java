package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.triggermap.MapCondition;
import dev.pynmon.domain.triggermap.MapLimits;
import dev.pynmon.domain.triggermap.TriggerMap;
import dev.pynmon.pictures.triggermap.TriggerNote.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Triggers that a map is drawn of, in short. */
final class Maps {
  static final TaskCondition CRON = new TaskCondition.Cron("*/10 * * * *");
  static final TaskCondition EVENT = new TaskCondition.Event("order.placed", "");

  private final List<StoredTrigger> triggers = new ArrayList<>();
  private final Map<String, StoredCondition> conditions = new HashMap<>();

  static TaskCondition failed(String task) {
    return new TaskCondition.Status(new TaskKey(task), List.of("failed"), "");
  }

  Maps on(String task, String logic, TaskCondition... causes) {
    List<String> ids = Stream.of(causes).map(this::id).toList();
    return add(
        new Trigger(
            "t" + triggers.size(), Optional.of(new TaskKey(task)), logic, ids, Optional.empty()));
  }

  Maps add(StoredTrigger trigger) {
    triggers.add(trigger);
    return this;
  }

  private String id(TaskCondition what) {
    String id = ConditionText.words(what);
    conditions.put(id, new Condition(id, "", what, "{}"));
    return id;
  }

  TriggerMap map() {
    return TriggerMap.of(triggers, conditions, _ -> false, MapLimits.DEFAULT);
  }

  MapPicture picture() {
    return MapPicture.of(map());
  }

  String svg() {
    return MapSvg.framed(map(), new Ways(), new Notes(), "Map").text();
  }

  private record Ways() implements MapWays {
    @Override
    public Optional<String> condition(MapCondition condition) {
      return Optional.of("/c");
    }

    @Override
    public Optional<String> trigger(String id) {
      return Optional.of("/t/" + id).filter(_ -> id.length() < 9);
    }

    @Override
    public Optional<String> task(TaskKey task) {
      return Optional.empty();
    }
  }

  private record Notes() implements MapNotes {
    @Override
    public TriggerNote of(StoredTrigger trigger) {
      return trigger.readable().isPresent()
          ? new TriggerNote("2 m ago", "24 in a day", "Trigger " + trigger.id(), State.QUIET)
          : new TriggerNote("damaged", "", "it is torn", State.WRONG);
    }

    @Override
    public String due(String condition, TaskCondition.Cron cron) {
      return "due 14:50:00";
    }

    @Override
    public boolean isOfNobody(TaskKey task) {
      return task.module().equals("gone");
    }
  }
}
