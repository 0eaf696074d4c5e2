package dev.pynmon.domain.trigger.firing;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.trigger.Trigger;

/**
 * What came of an event at one trigger.
 *
 * @param event the event, which met a condition of the trigger
 * @param trigger the trigger
 * @param consequence what came of it there
 */
public record EventFate(Event event, Trigger trigger, Consequence consequence) {}
