package dev.pynmon.domain.event;

import dev.pynmon.domain.id.EventId;
import java.util.Optional;

/** The trigger store's record of an event, readable or not. */
public sealed interface StoredEvent permits Event, DamagedEvent {
  /** The event. */
  EventId id();

  /** The record, when it can be read. */
  default Optional<Event> readable() {
    return this instanceof Event event ? Optional.of(event) : Optional.empty();
  }
}
