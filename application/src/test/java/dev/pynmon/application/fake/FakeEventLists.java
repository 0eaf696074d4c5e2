package dev.pynmon.application.fake;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import java.util.Comparator;
import java.util.List;

record FakeEventLists(FakeData data, Calls calls) implements EventLists {
  private static final Comparator<Event> OLDEST_FIRST =
      Comparator.comparing(Event::at).thenComparing(Event::id);

  @Override
  public Page<StoredEvent> page(EventFilter filter, TimeOrder order, PageRequest page) {
    calls.note("eventLists.page");
    List<Event> oldestFirst = wanted(filter);
    return ListPages.page(
            order == TimeOrder.OLDEST_FIRST ? oldestFirst : oldestFirst.reversed(),
            event -> event.id().value(),
            page)
        .map(event -> event);
  }

  @Override
  public Count count(EventFilter filter, long bound) {
    calls.note("eventLists.count");
    return Count.upTo(Math.min(bound, wanted(filter).size()), bound);
  }

  private List<Event> wanted(EventFilter filter) {
    return data.events.stream()
        .filter(event -> filter.code().map(event.code()::equals).orElse(true))
        .filter(event -> filter.window().contains(event.at()))
        .filter(event -> filter.matched().takes(event.matched()))
        .filter(event -> filter.triggered().takes(event.triggered()))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  @Override
  public Page<String> codes(PageRequest page) {
    calls.note("eventLists.codes");
    return ListPages.page(
        data.events.stream().map(Event::code).distinct().sorted().toList(), code -> code, page);
  }

  @Override
  public EventTotals totals() {
    calls.note("eventLists.totals");
    return EventTotals.of(
        data.events.size(),
        data.events.stream().filter(Event::matched).count(),
        data.events.stream().filter(Event::triggered).count(),
        data.events.stream().map(Event::code).distinct().count(),
        data.triggerRuns.size());
  }
}
