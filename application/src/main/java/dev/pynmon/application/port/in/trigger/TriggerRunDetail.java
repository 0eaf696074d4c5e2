package dev.pynmon.application.port.in.trigger;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.StoredCondition;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.StoredValidCondition;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A run of a trigger with what is around it. Of a run whose record cannot be read nothing else is
 * known.
 *
 * @param asOf when this was read
 * @param run the run
 * @param conditions its conditions, as far as they are there
 * @param valid the conditions that were met, as far as they were not used up yet
 * @param events the events that took part, as far as they are kept and can be read
 * @param invocations what it started and what took part in it, as far as known
 * @param scene where a timeline shows it; empty where no time is known
 * @param told the same as the original tells it, in which nothing goes on until now
 * @param missing the components that could not be asked
 */
public record TriggerRunDetail(
    Instant asOf,
    StoredTriggerRun run,
    Map<String, StoredCondition> conditions,
    Map<String, StoredValidCondition> valid,
    Map<EventId, ShownEvent> events,
    Map<InvocationId, InvocationRow> invocations,
    Optional<Scene> scene,
    Optional<Scene> told,
    Map<Component, Absence> missing) {
  public TriggerRunDetail {
    conditions = Map.copyOf(conditions);
    valid = Map.copyOf(valid);
    events = Map.copyOf(events);
    invocations = Map.copyOf(invocations);
    missing = Map.copyOf(missing);
  }
}
