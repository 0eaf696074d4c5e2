package dev.pynmon.domain.trigger;

import dev.pynmon.domain.id.TriggerRunId;
import java.util.Optional;

/** The trigger store's record of a run of a trigger, readable or not. */
public sealed interface StoredTriggerRun permits TriggerRun, DamagedTriggerRun {
  /** The run. */
  TriggerRunId id();

  /** The record, when it can be read. */
  default Optional<TriggerRun> readable() {
    return this instanceof TriggerRun run ? Optional.of(run) : Optional.empty();
  }
}
