package dev.pynmon.application.port.in.event;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.firing.EventFate;
import dev.pynmon.domain.value.Damage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event with all that belongs to it.
 *
 * @param asOf when this was read
 * @param event the event as recorded
 * @param payload what it carries, made readable, in the order stored
 * @param payloadDamage what could not be read of that
 * @param invocations who emitted it, what it started and what else took part in the runs, by id,
 *     {@value ShowEventUseCase#MAX_INVOCATIONS} at most
 * @param runs the runs of triggers that it took part in, newest first, or why they are not known
 * @param fates what became of one that started nothing at the triggers upon what it met, as far as
 *     that is told
 * @param scene where a timeline shows it
 * @param runScenes where a timeline shows the runs; not those of which no time is known
 * @param missing the components that could not be asked
 */
public record EventDetail(
    Instant asOf,
    Event event,
    List<ShownArgument> payload,
    Optional<Damage> payloadDamage,
    Map<InvocationId, InvocationRow> invocations,
    Answer<Newest<StoredTriggerRun>> runs,
    List<EventFate> fates,
    Scene scene,
    Map<TriggerRunId, Scene> runScenes,
    Map<Component, Absence> missing) {
  public EventDetail {
    payload = List.copyOf(payload);
    invocations = Map.copyOf(invocations);
    fates = List.copyOf(fates);
    runScenes = Map.copyOf(runScenes);
    missing = Map.copyOf(missing);
  }
}
