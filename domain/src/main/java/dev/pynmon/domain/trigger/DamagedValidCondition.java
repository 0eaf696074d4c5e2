package dev.pynmon.domain.trigger;

import dev.pynmon.domain.value.Damage;

/**
 * A record that cannot be read.
 *
 * @param id the valid condition
 * @param damage what is wrong with it
 */
public record DamagedValidCondition(String id, Damage damage) implements StoredValidCondition {}
