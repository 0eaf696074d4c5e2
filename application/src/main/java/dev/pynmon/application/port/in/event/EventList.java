package dev.pynmon.application.port.in.event;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.Map;

/**
 * A part of a list of events.
 *
 * @param asOf when this was read
 * @param page the events, newest first; missing when the trigger store cannot be asked, or keeps
 *     none in this version
 * @param total how many match, counted as far as that was cheap
 * @param totals how much there is of events in all
 * @param codes the codes that are known, by name, {@value ListEventsUseCase#MAX_CODES} at most
 * @param states the first {@value ListEventsUseCase#STARTED_EACH} invocations that each started
 * @param failureCauses why those of these failed that did
 * @param missing the other components that could not be asked
 */
public record EventList(
    Instant asOf,
    Answer<Page<StoredEvent>> page,
    Answer<Count> total,
    Answer<EventTotals> totals,
    Answer<Page<String>> codes,
    Map<InvocationId, InvocationState> states,
    Map<InvocationId, FailureCause> failureCauses,
    Map<Component, Absence> missing) {
  public EventList {
    states = Map.copyOf(states);
    failureCauses = Map.copyOf(failureCauses);
    missing = Map.copyOf(missing);
  }
}
