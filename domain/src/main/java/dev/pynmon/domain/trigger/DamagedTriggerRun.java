package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.value.Damage;

/**
 * A record that cannot be read.
 *
 * @param id the run
 * @param damage what is wrong with it
 */
public record DamagedTriggerRun(TriggerRunId id, Damage damage) implements StoredTriggerRun {}
