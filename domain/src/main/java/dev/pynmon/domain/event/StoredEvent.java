package dev.pynmon.domain.event;

import dev.pynmon.domain.id.EventId;

/** The trigger store's record of an event, readable or not. */
public sealed interface StoredEvent permits Event, DamagedEvent {
  /** The event. */
  EventId id();
}
