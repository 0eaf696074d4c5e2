package dev.pynmon.application.service.mask;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;

/** Lists of events whose payloads are without what is hidden. */
record MaskedEventLists(EventLists lists, MaskedTexts texts) implements EventLists {
  @Override
  public Page<StoredEvent> page(EventFilter filter, TimeOrder order, PageRequest page) {
    return lists.page(filter, order, page).map(texts::event);
  }

  @Override
  public Count count(EventFilter filter, long bound) {
    return lists.count(filter, bound);
  }

  @Override
  public Page<String> codes(PageRequest page) {
    return lists.codes(page);
  }

  @Override
  public EventTotals totals() {
    return lists.totals();
  }
}
