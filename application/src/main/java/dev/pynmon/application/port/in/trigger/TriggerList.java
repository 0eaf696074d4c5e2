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
 * @param mapped those of which a map is drawn: the first by id, {@link
 *     ShowTriggersUseCase#MAX_MAPPED} at most; the one page where there is but one
 * @param surroundings what is known around all of these
 * @param missing the components that could not be asked
 */
public record TriggerList(
    Instant asOf,
    Answer<Snapshot<Page<StoredTrigger>>> triggers,
    Page<StoredTrigger> mapped,
    TriggerSurroundings surroundings,
    Map<Component, Absence> missing) {
  public TriggerList {
    missing = Map.copyOf(missing);
  }
}
