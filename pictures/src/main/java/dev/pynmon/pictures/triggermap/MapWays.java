package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.triggermap.MapCondition;
import java.util.Optional;

/** Where the parts of the map lead. What leads nowhere is drawn without a link. */
public interface MapWays {
  /** To what tells all of a condition; of one on events to these. */
  Optional<String> condition(MapCondition condition);

  /** To what tells all of a trigger. */
  Optional<String> trigger(String id);

  /** To what tells all of a task. */
  Optional<String> task(TaskKey task);
}
