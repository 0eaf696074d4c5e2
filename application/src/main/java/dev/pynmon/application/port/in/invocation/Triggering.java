package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What started an invocation by a trigger, and what it started that way. Nothing of that is there
 * before pynenc 0.2.4.
 *
 * @param asOf when this was read
 * @param origin the run of a trigger that started it, as far as it is kept
 * @param emitted the events that it emitted, newest first
 * @param caused the runs of triggers that its status, result or exception took part in, newest
 *     first
 * @param events those that took part in these runs, and the one that the record names where no run
 *     is kept, by id; without those that are not kept
 * @param eventsComplete false when others took part than those that were asked for
 * @param invocations those that the runs and the emitted events name, by id; those that are told of
 *     first ({@link #SOURCES}, {@link #STARTED_EACH}) before the others
 * @param complete false when more invocations are named than {@code invocations} has
 * @param scenes where a timeline shows the runs; not those of which no time is known
 * @param missing the components that could not be asked; with the trigger store among them, nothing
 *     above may be there although it is stored
 */
public record Triggering(
    Instant asOf,
    Optional<StoredTriggerRun> origin,
    Newest<Event> emitted,
    Newest<StoredTriggerRun> caused,
    Map<EventId, StoredEvent> events,
    boolean eventsComplete,
    Map<InvocationId, InvocationRow> invocations,
    boolean complete,
    Map<TriggerRunId, Scene> scenes,
    Map<Component, Absence> missing) {
  /** How many invocations that took part in its origin are told of first. */
  public static final int SOURCES = 20;

  /** How many invocations that an event started are told of first. */
  public static final int STARTED_EACH = 2;

  public Triggering {
    events = Map.copyOf(events);
    invocations = Map.copyOf(invocations);
    scenes = Map.copyOf(scenes);
    missing = Map.copyOf(missing);
  }

  /** The run that started it, where that can be read. */
  public Optional<TriggerRun> readableOrigin() {
    return origin.flatMap(StoredTriggerRun::readable);
  }
}
