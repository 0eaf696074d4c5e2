package dev.pynmon.application.service.event;

import dev.pynmon.application.port.in.event.EventMarkers;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Events in the order in which they were emitted, read a thousand at a time.
 *
 * @param events what was found
 * @param complete false when the search ended before there were enough
 */
record Markers(List<StoredEvent> events, boolean complete) {
  static Markers oldestFirst(EventLists lists, EventFilter filter, int limit, int offset) {
    List<StoredEvent> found = new ArrayList<>();
    int first = Math.min(limit, PageRequest.MAX_LIMIT);
    Page<StoredEvent> page =
        lists.page(filter, TimeOrder.OLDEST_FIRST, new PageRequest.Skip(first, offset));
    found.addAll(page.items());
    while (found.size() < limit && goesOn(page)) {
      int next = Math.min(limit - found.size(), PageRequest.MAX_LIMIT);
      page =
          lists.page(
              filter, TimeOrder.OLDEST_FIRST, PageRequest.after(next, page.next().orElseThrow()));
      found.addAll(page.items());
    }
    return new Markers(found, page.searchedBackTo().isEmpty());
  }

  /** Where a search gave up, this one does, too. */
  private static boolean goesOn(Page<StoredEvent> page) {
    return page.next().isPresent() && page.searchedBackTo().isEmpty();
  }

  EventMarkers with(Count total) {
    List<Event> readable = events.stream().flatMap(stored -> stored.readable().stream()).toList();
    return new EventMarkers(readable, total, complete && readable.size() == events.size());
  }
}
