package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.UnreadCondition;
import dev.pynmon.domain.trigger.ValidCondition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a condition of a trigger stands.
 *
 * @param id the condition
 * @param stored its record; empty where none is kept: then it is never met; what was not read may
 *     be kept or not
 * @param met what met it and waits to be used up, in the order of the store
 * @param since when the first of these happened, where that is told
 * @param found when it was found due last, where it is about times and that is told
 * @param next when it is due next
 */
public record Upon(
    String id,
    Optional<StoredCondition> stored,
    List<ValidCondition> met,
    Optional<Instant> since,
    Optional<Instant> found,
    NextDue next) {
  public Upon {
    met = List.copyOf(met);
  }

  /** Whether it combines others. */
  boolean isComposite() {
    return stored
        .flatMap(StoredCondition::readable)
        .filter(condition -> condition.what() instanceof TaskCondition.Composite)
        .isPresent();
  }

  /** Whether its record was looked for: else neither that nor its times are known. */
  public boolean isRead() {
    return stored.filter(UnreadCondition.class::isInstance).isEmpty();
  }

  /** Whether something waits. */
  public boolean isMet() {
    return !met.isEmpty();
  }
}
