package dev.pynmon.application.port.in.trigger;

import dev.pynmon.application.port.in.invocation.ShownArgument;
import dev.pynmon.domain.event.Event;
import java.util.List;

/**
 * An event that met a condition, with what it carries.
 *
 * @param event the event
 * @param payload what it carries, made readable
 */
public record ShownEvent(Event event, List<ShownArgument> payload) {
  public ShownEvent {
    payload = List.copyOf(payload);
  }
}
