package dev.pynmon.application.service.unmade;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;

/** Lists without events. */
record NoEventLists() implements EventLists {
  @Override
  public Page<StoredEvent> page(EventFilter filter, TimeOrder order, PageRequest page) {
    return Page.empty();
  }

  @Override
  public Count count(EventFilter filter, long bound) {
    return new Count.Exact(0);
  }

  @Override
  public Page<String> codes(PageRequest page) {
    return Page.empty();
  }

  @Override
  public EventTotals totals() {
    return EventTotals.NONE;
  }
}
