package dev.pynmon.application.port.in.event;

import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.query.Count;
import java.util.List;

/**
 * Events in the order in which they were emitted.
 *
 * @param events a part of those that match; unreadable ones are left out
 * @param total how many match
 * @param complete false when the search for them ended before there were as many as were asked for,
 *     or some cannot be read
 */
public record EventMarkers(List<Event> events, Count total, boolean complete) {
  public EventMarkers {
    events = List.copyOf(events);
  }
}
