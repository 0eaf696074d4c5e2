package dev.pynmon.application.service.event;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.event.EventList;
import dev.pynmon.application.port.in.event.EventMarkers;
import dev.pynmon.application.port.in.event.ListEventsQuery;
import dev.pynmon.application.port.in.event.ListEventsUseCase;
import dev.pynmon.application.port.in.event.MarkersQuery;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListEventsServiceTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ListEventsService service =
      new ListEventsService(monitor.directory(), new FakeDecoder());

  private static Event event(int second, String... started) {
    return new Event(
        new EventId("e" + second),
        second % 2 == 0 ? "even" : "odd",
        START.plusSeconds(second),
        Arguments.NONE,
        Emitter.UNKNOWN,
        started.length == 0 ? List.of() : List.of("event#x"),
        Stream.of(started).map(InvocationId::new).toList());
  }

  private EventList list(EventFilter filter) {
    return service.list(new ListEventsQuery(SHOP, filter, Optional.empty(), PageRequest.first(10)));
  }

  private EventMarkers markers(EventFilter filter, int limit, int offset) {
    return service
        .markers(new MarkersQuery(SHOP, filter, Optional.empty(), limit, offset))
        .available()
        .orElseThrow();
  }

  private static List<String> ids(List<? extends StoredEvent> events) {
    return events.stream().map(event -> event.id().value()).toList();
  }

  @Test
  void list_isThatOfTheStore_withItsTotals_andWhatBecameOfThoseStarted() {
    data.event(event(1, "a", "b", "c", "d")).event(event(2)).add(anInvocation("a"));
    EventList list = list(EventFilter.ALL);
    assertThat(ids(list.page().available().map(Page::items).orElseThrow()))
        .containsExactly("e2", "e1");
    assertThat(list.total()).isEqualTo(new Answer.Available<>(new Count.Exact(2)));
    assertThat(list.totals()).isEqualTo(new Answer.Available<>(EventTotals.of(2, 1, 1, 2, 0)));
    assertThat(list.codes().available().map(Page::items)).contains(List.of("even", "odd"));
    assertThat(list.states()).containsOnlyKeys(new InvocationId("a"));
    assertThat(list.missing()).isEmpty();
    assertThat(
            ids(
                list(EventFilter.ALL.triggered(Sought.YES))
                    .page()
                    .available()
                    .orElseThrow()
                    .items()))
        .containsExactly("e1");
  }

  @ParameterizedTest
  @CsvSource({
    "event:odd, e3 e1",
    "id:e2, e2",
    "emitted:>=2026-11-24T12:00:02Z, e3 e2",
    "args.order:948262, e2 e1",
    "948262 task:shop.ask, e1",
    "runner:r-1 NOT e1, e2",
    "task:*, e1",
    "none, ''"
  })
  void list_ofAQuery_isWhatItHoldsOf_andThatMany(String query, String found) {
    Arguments order = Arguments.of(Map.of("order", "948262"));
    Emitter task =
        new Emitter(Optional.empty(), Optional.of(new TaskKey("shop.ask")), Optional.empty());
    Emitter runner =
        new Emitter(Optional.empty(), Optional.empty(), Optional.of(new RunnerId("r-1")));
    data.event(emitted(event(1), order, task))
        .event(emitted(event(2, "a"), order, runner))
        .event(event(3));

    EventList list =
        service.list(
            new ListEventsQuery(
                SHOP,
                EventFilter.ALL,
                Optional.of(Search.parse(query, START, Noun.EVENTS)),
                PageRequest.first(10)));

    List<String> ids = ids(list.page().available().map(Page::items).orElseThrow());
    assertThat(String.join(" ", ids)).isEqualTo(found);
    assertThat(list.total()).isEqualTo(new Answer.Available<>(new Count.Exact(ids.size())));
  }

  private static Event emitted(Event event, Arguments payload, Emitter by) {
    return new Event(
        event.id(), event.code(), event.at(), payload, by, event.conditions(), event.started());
  }

  @Test
  void markers_areOldestFirst_fromAnyPlaceOn() {
    IntStream.range(0, 5).forEach(n -> data.event(event(n)));
    assertThat(ids(markers(EventFilter.ALL, 2, 1).events())).containsExactly("e1", "e2");
    assertThat(markers(EventFilter.ALL, 2, 1))
        .returns(new Count.Exact(5), EventMarkers::total)
        .returns(true, EventMarkers::complete);
    assertThat(ids(markers(EventFilter.ALL.of("odd"), 9, 0).events())).containsExactly("e1", "e3");
    assertThat(markers(EventFilter.ALL, 1, 9).events()).isEmpty();
  }

  @Test
  void markers_ofAQuery_areThoseOfWhichItHolds_asFarAsItLooks() {
    IntStream.range(0, 10_500).forEach(n -> data.event(event(n)));
    EventMarkers few = asked("event:odd emitted:<2026-11-24T12:00:06Z", 2, 1);
    assertThat(ids(few.events())).containsExactly("e3", "e5");
    assertThat(few)
        .as("ten thousand were looked at, not all")
        .returns(new Count.AtLeast(3), EventMarkers::total)
        .returns(false, EventMarkers::complete);
  }

  @Test
  void markersOfAQuery_thatWereAllLookedAt_areComplete() {
    IntStream.range(0, 5).forEach(n -> data.event(event(n)));
    assertThat(asked("id:e2", 9, 0))
        .returns(new Count.Exact(1), EventMarkers::total)
        .returns(true, EventMarkers::complete);
  }

  private EventMarkers asked(String query, int limit, int offset) {
    Search search = Search.parse(query, START, Noun.EVENTS);
    return service
        .markers(new MarkersQuery(SHOP, EventFilter.ALL, Optional.of(search), limit, offset))
        .available()
        .orElseThrow();
  }

  @Test
  void manyMarkers_areReadAThousandAtATime() {
    IntStream.range(0, 2_500).forEach(n -> data.event(event(n)));
    assertThat(markers(EventFilter.ALL, ListEventsUseCase.MAX_MARKERS, 100).events())
        .hasSize(2_400)
        .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    assertThat(markers(EventFilter.ALL, 1_500, 0).events()).hasSize(1_500);
  }

  @Test
  void withoutEvents_thatVersionKeepsNone() {
    Answer<?> none = new Answer.Missing<>(new Absence.InThisVersion());
    EventList list = list(EventFilter.ALL);
    assertThat(list.page()).isEqualTo(none);
    assertThat(list.missing()).isEmpty();
    assertThat(service.markers(new MarkersQuery(SHOP, EventFilter.ALL, Optional.empty(), 10, 0)))
        .isEqualTo(none);
  }

  @Test
  void silentStore_isSaidOnce_andTheOthersAreNotBlamed() {
    data.event(event(1));
    store.calls.fail(Kind.UNAVAILABLE, "eventLists");
    EventList list = list(EventFilter.ALL);
    assertThat(list.page().absence()).get().isInstanceOf(Absence.Down.class);
    assertThat(list.total().absence()).get().isInstanceOf(Absence.Down.class);
    assertThat(list.missing()).doesNotContainKey(Component.TRIGGER);
    assertThat(
            service
                .markers(new MarkersQuery(SHOP, EventFilter.ALL, Optional.empty(), 10, 0))
                .absence())
        .get()
        .isInstanceOf(Absence.Down.class);
  }
}
