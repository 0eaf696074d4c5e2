package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.event.ListEventsUseCase;
import dev.pynmon.application.port.in.event.ShowEventUseCase;

/**
 * The events that were emitted through an application.
 *
 * @param all lists of them
 * @param one each of them
 */
public record EventUseCases(ListEventsUseCase all, ShowEventUseCase one) {}
