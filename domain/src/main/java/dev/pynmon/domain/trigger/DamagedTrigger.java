package dev.pynmon.domain.trigger;

import dev.pynmon.domain.value.Damage;

/**
 * A record that cannot be read.
 *
 * @param id the trigger
 * @param damage what is wrong with it
 */
public record DamagedTrigger(String id, Damage damage) implements StoredTrigger {}
