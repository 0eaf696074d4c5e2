package dev.pynmon.application.port.out.trigger;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.trigger.StoredCondition;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * The conditions of triggers that runners wrote down when they started, in stores of every pynenc
 * (wire format, sections 9.1 and 9.2). Unreadable ones are {@link
 * dev.pynmon.domain.trigger.DamagedCondition}.
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Conditions {
  /**
   * These conditions; those that are not there are left out. Cost: one batch of look-ups.
   *
   * @param ids at most 1,000
   */
  Map<String, StoredCondition> of(Collection<String> ids);

  /**
   * When each of these was last found due; without those that never were, that are not about times,
   * or whose time cannot be read. In SQLite the start of a runner makes pynenc forget it (wire
   * format, section 9.5). Cost: one batch of look-ups.
   *
   * @param ids at most 1,000
   */
  Map<String, Instant> lastDue(Collection<String> ids);

  /**
   * The ids of those that what comes of a task may meet, as pynenc finds them. Cost: one index
   * range.
   *
   * @param limit 1 to 1,000
   */
  FoundIds<String> about(TaskKey task, int limit);
}
