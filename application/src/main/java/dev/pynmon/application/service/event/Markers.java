package dev.pynmon.application.service.event;

import dev.pynmon.application.port.in.event.EventMarkers;
import dev.pynmon.application.port.in.event.MarkersQuery;
import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.application.service.query.AskedWalk;
import dev.pynmon.domain.event.Event;
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
  static Markers oldestFirst(EventLists lists, MarkersQuery query) {
    int limit = query.limit();
    List<StoredEvent> found = new ArrayList<>();
    int first = Math.min(limit, PageRequest.MAX_LIMIT);
    Page<StoredEvent> page = page(lists, query, new PageRequest.Skip(first, query.offset()));
    found.addAll(page.items());
    while (found.size() < limit && goesOn(page)) {
      int next = Math.min(limit - found.size(), PageRequest.MAX_LIMIT);
      page = page(lists, query, PageRequest.after(next, page.next().orElseThrow()));
      found.addAll(page.items());
    }
    return new Markers(found, page.searchedBackTo().isEmpty());
  }

  /** Those of which a query holds, as far as it looks. */
  static EventMarkers asked(EventLists lists, MarkersQuery query, AskedWalk<StoredEvent> walk) {
    Page<StoredEvent> page = page(lists, query, PageRequest.first(PageRequest.MAX_LIMIT));
    List<StoredEvent> held = new ArrayList<>(walk.holding(page.items()));
    int lookedAt = page.items().size();
    while (goesOn(page) && lookedAt < AskedWalk.MOST) {
      page =
          page(lists, query, PageRequest.after(PageRequest.MAX_LIMIT, page.next().orElseThrow()));
      held.addAll(walk.holding(page.items()));
      lookedAt += page.items().size();
    }
    boolean all = page.next().isEmpty() && page.searchedBackTo().isEmpty();
    int from = Math.min(query.offset(), held.size());
    int to = Math.min(from + query.limit(), held.size());
    return new Markers(held.subList(from, to), all).with(Count.of(held.size(), all));
  }

  private static Page<StoredEvent> page(EventLists lists, MarkersQuery query, PageRequest part) {
    return lists.page(query.filter(), TimeOrder.OLDEST_FIRST, part);
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
