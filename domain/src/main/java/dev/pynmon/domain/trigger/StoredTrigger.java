package dev.pynmon.domain.trigger;

import java.util.Optional;

/** The trigger store's record of a trigger, readable or not. */
public sealed interface StoredTrigger permits Trigger, DamagedTrigger {
  /** The trigger: 64 hex digits as pynenc writes it (wire format, section 9.3). */
  String id();

  /** The record, when it can be read. */
  default Optional<Trigger> readable() {
    return this instanceof Trigger trigger ? Optional.of(trigger) : Optional.empty();
  }
}
