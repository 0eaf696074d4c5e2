package dev.pynmon.application.port.in.trigger;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.firing.EventFate;
import dev.pynmon.domain.trigger.firing.SharedFailures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trigger.
 *
 * @param asOf when this was read
 * @param trigger the trigger
 * @param surroundings what is known around it; its own runs alone
 * @param failures what it lost of the failures that it waits for, if anything
 * @param events the events that it started nothing upon, of the newest that it waits for
 * @param keepers where it fires again, the triggers that need more than what is kept
 * @param started what the newest of these started, as far as it is known
 * @param missing the components that could not be asked
 */
public record TriggerDetail(
    Instant asOf,
    StoredTrigger trigger,
    TriggerSurroundings surroundings,
    Optional<SharedFailures> failures,
    List<EventFate> events,
    List<Trigger> keepers,
    Map<InvocationId, InvocationRow> started,
    Map<Component, Absence> missing) {
  public TriggerDetail {
    events = List.copyOf(events);
    keepers = List.copyOf(keepers);
    started = Map.copyOf(started);
    missing = Map.copyOf(missing);
  }
}
