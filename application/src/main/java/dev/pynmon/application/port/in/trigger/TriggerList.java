package dev.pynmon.application.port.in.trigger;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.trigger.StoredTrigger;
import java.time.Instant;
import java.util.Map;

/**
 * The triggers of an application.
 *
 * @param asOf when this was read
 * @param triggers the triggers, or why they are not known
 * @param surroundings what is known around them
 * @param missing the components that could not be asked
 */
public record TriggerList(
    Instant asOf,
    Answer<Snapshot<Page<StoredTrigger>>> triggers,
    TriggerSurroundings surroundings,
    Map<Component, Absence> missing) {
  public TriggerList {
    missing = Map.copyOf(missing);
  }
}
