package dev.pynmon.application.port.out.trigger;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTrigger;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which triggers runners wrote down when they started, in stores of every pynenc (wire format,
 * sections 9.1 and 9.2). Unreadable ones are {@link dev.pynmon.domain.trigger.DamagedTrigger}.
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface TriggerDefinitions {
  /**
   * How many rows a store looks through that has no index of what leads to a trigger (SQLite);
   * those behind are not found.
   */
  int MAX_LOOKED_AT = 20_000;

  /**
   * These triggers; those that are not there are left out. Cost: one batch of look-ups, and in a
   * store without an index of the conditions of a trigger {@value #MAX_LOOKED_AT} rows.
   *
   * @param ids at most 1,000
   */
  Map<String, StoredTrigger> of(Collection<String> ids);

  /**
   * All triggers, by id. Cost: by what the page shows; a store that does not list them (Redis)
   * knows them from its background search.
   */
  Snapshot<Page<StoredTrigger>> all(PageRequest page);

  /**
   * The triggers that call these tasks, by id, 1,000 of all together at most; who is called by none
   * is left out. Cost: as {@link #of}.
   *
   * @param tasks at most 1,000
   */
  Map<TaskKey, List<StoredTrigger>> calling(Collection<TaskKey> tasks);

  /**
   * The ids of the triggers on these conditions, 1,000 of each at most; what none is on is left
   * out. Cost: one batch of index ranges.
   *
   * @param conditions at most 1,000
   */
  Map<String, List<String>> upon(Collection<String> conditions);
}
