package dev.pynmon.domain.trigger;

import java.util.Optional;

/** The trigger store's record of a condition that was met, readable or not. */
public sealed interface StoredValidCondition permits ValidCondition, DamagedValidCondition {
  /** Condition and context together, as pynenc names them (wire format, section 9.3). */
  String id();

  /** The record, when it can be read. */
  default Optional<ValidCondition> readable() {
    return this instanceof ValidCondition valid ? Optional.of(valid) : Optional.empty();
  }
}
