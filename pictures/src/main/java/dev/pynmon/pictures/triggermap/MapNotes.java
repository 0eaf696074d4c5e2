package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.StoredTrigger;

/** What is known of the parts of the map beside how they are defined. */
public interface MapNotes {
  /** What a trigger did. */
  TriggerNote of(StoredTrigger trigger);

  /** When a condition about times is due next, as short as can be: "due 14:50:00". */
  String due(String condition, TaskCondition.Cron cron);

  /** Whether it is known that the code registers no such task. */
  boolean isOfNobody(TaskKey task);
}
