package dev.pynmon.memory.event;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.KeyText;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.memory.access.Reader.Guarded;
import dev.pynmon.memory.list.Timed;
import dev.pynmon.memory.trigger.RunTable;
import java.util.List;
import java.util.NavigableSet;
import java.util.function.Function;

/** The lists of events in memory. */
public record MemoryEventLists(Guarded guard, EventTable table, RunTable runs)
    implements EventLists {
  private static final KeyText<Timed> CURSORS = Timed.cursors("events");
  private static final KeyText<String> CODES = KeyText.ofNames("event-codes", Function.identity());

  @Override
  public Page<StoredEvent> page(EventFilter filter, TimeOrder order, PageRequest request) {
    return guard.read(
        () -> new Listing<>(CURSORS, source(filter, order), this::read).page(request));
  }

  private EventSource source(EventFilter filter, TimeOrder order) {
    NavigableSet<Timed> oldestFirst = table.places(filter);
    return new EventSource(
        order == TimeOrder.OLDEST_FIRST ? oldestFirst : oldestFirst.descendingSet(),
        place -> table.isWanted(place, filter));
  }

  private List<StoredEvent> read(List<Timed> places) {
    return places.stream().flatMap(place -> table.find(new EventId(place.id())).stream()).toList();
  }

  @Override
  public Count count(EventFilter filter, long bound) {
    return guard.read(
        () -> {
          if (filter.isOfCodeAndTimeAlone()) {
            return Count.upTo(table.places(filter).stream().limit(bound).count(), bound);
          }
          Found<Timed> found = source(filter, TimeOrder.NEWEST_FIRST).first(0, (int) bound);
          return found.stop().isPresent()
              ? new Count.AtLeast(found.keys().size())
              : Count.upTo(found.keys().size(), bound);
        });
  }

  @Override
  public Page<String> codes(PageRequest request) {
    return guard.read(() -> Listing.of(CODES, table.codes(), Function.identity()).page(request));
  }

  @Override
  public EventTotals totals() {
    return guard.read(() -> table.totals(runs.size()));
  }
}
