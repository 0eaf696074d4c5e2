package dev.pynmon.domain.trigger;

import java.util.Optional;

/** The trigger store's record of a condition that was met, readable or not. */
public sealed interface StoredValidCondition permits ValidCondition, DamagedValidCondition {
  /** Condition and context together, as pynenc names them (wire format, section 9.3). */
  String id();

  /** What the ids begin with of those that meet a condition; of some others, too. */
  static String beginning(String condition) {
    return "valid_condition_" + condition + "_context_";
  }

  /** Whether it met this condition, by its record; by its id where that cannot be read. */
  default boolean isOf(String condition) {
    return readable()
        .map(valid -> valid.condition().id().equals(condition))
        .orElseGet(() -> id().startsWith(beginning(condition)));
  }

  /** The record, when it can be read. */
  default Optional<ValidCondition> readable() {
    return this instanceof ValidCondition valid ? Optional.of(valid) : Optional.empty();
  }
}
