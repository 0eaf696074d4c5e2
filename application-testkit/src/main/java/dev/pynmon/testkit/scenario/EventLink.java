package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.trigger.TriggerRun;

/**
 * An event started an invocation.
 *
 * @param event the event
 * @param started the invocation
 * @param run the run of the trigger
 */
public record EventLink(EventId event, InvocationId started, TriggerRun run) {}
