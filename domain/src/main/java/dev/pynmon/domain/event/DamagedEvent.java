package dev.pynmon.domain.event;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.value.Damage;

/**
 * A record that cannot be read.
 *
 * @param id the event
 * @param damage what is wrong with it
 */
public record DamagedEvent(EventId id, Damage damage) implements StoredEvent {}
