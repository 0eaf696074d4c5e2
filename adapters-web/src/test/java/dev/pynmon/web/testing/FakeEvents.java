package dev.pynmon.web.testing;

import dev.pynmon.application.port.in.event.EventList;
import dev.pynmon.application.port.in.event.EventMarkers;
import dev.pynmon.application.port.in.event.ListEventsQuery;
import dev.pynmon.application.port.in.event.ListEventsUseCase;
import dev.pynmon.application.port.in.event.MarkersQuery;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of events that a test puts in; remembers what it was asked. */
public final class FakeEvents implements ListEventsUseCase {
  public Answer<Page<StoredEvent>> page = available(List.of());
  public Answer<Count> total = new Answer.Available<>(new Count.Exact(0));
  public Answer<EventTotals> totals = new Answer.Available<>(EventTotals.NONE);
  public List<String> codes = List.of();
  public Map<InvocationId, InvocationState> states = Map.of();
  public Answer<EventMarkers> markers =
      new Answer.Available<>(new EventMarkers(List.of(), new Count.Exact(0), true));

  public final Map<InvocationId, FailureCause> failureCauses = new HashMap<>();
  public final List<ListEventsQuery> queries = new ArrayList<>();
  public final List<EventFilter> marked = new ArrayList<>();

  /** All that there are. */
  public void given(StoredEvent... events) {
    page = available(List.of(events));
    total = new Answer.Available<>(new Count.Exact(events.length));
    totals = new Answer.Available<>(EventTotals.of(events.length, 0, 0, 1, 0));
  }

  public static <T> Answer<Page<T>> available(List<T> items) {
    return new Answer.Available<>(Page.of(items, Optional.empty(), Optional.empty()));
  }

  @Override
  public EventList list(ListEventsQuery query) {
    queries.add(query);
    return new EventList(
        Samples.NOW, page, total, totals, available(codes), states, failureCauses, Map.of());
  }

  @Override
  public Answer<EventMarkers> markers(MarkersQuery query) {
    marked.add(query.filter());
    return markers;
  }
}
