package dev.pynmon.domain.trigger;

import java.util.Optional;

/** The trigger store's record of a condition, readable or not, or not read at all. */
public sealed interface StoredCondition permits Condition, DamagedCondition, UnreadCondition {
  /** The condition, as pynenc names it (wire format, section 9.3). */
  String id();

  /** The record, when it can be read. */
  default Optional<Condition> readable() {
    return this instanceof Condition condition ? Optional.of(condition) : Optional.empty();
  }
}
