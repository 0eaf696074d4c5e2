package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.TriggerRunId;

/** The trigger store's record of a run of a trigger, readable or not. */
public sealed interface StoredTriggerRun permits TriggerRun, DamagedTriggerRun {
  /** The run. */
  TriggerRunId id();
}
