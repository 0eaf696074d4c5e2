package dev.pynmon.testkit.contract;

import static dev.pynmon.domain.event.Sought.NO;
import static dev.pynmon.domain.event.Sought.YES;
import static dev.pynmon.domain.query.TimeOrder.NEWEST_FIRST;
import static dev.pynmon.domain.query.TimeOrder.OLDEST_FIRST;
import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.AnEvent.anEvent;
import static dev.pynmon.testkit.scenario.AnEvent.anEventWithId;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.event.EventLists;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.EventTotals;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of {@link EventLists}. */
public abstract class EventListsContract extends BackendContract {
  private static final Duration A_MICRO = Duration.ofNanos(1_000);
  private static final PageRequest ALL = PageRequest.first(PageRequest.MAX_LIMIT);

  @Test
  void oldestPynenc_hasNone() {
    Answer<EventLists> lists =
        present(seed(aScenario().by(Pynenc.V0_2_3).with(anInvocation())).trigger()).eventLists();
    assertThat(lists).isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
  }

  @Test
  void withoutEvents_thereIsNothing() {
    EventLists lists = lists(aScenario());
    paging(lists, EventFilter.ALL, NEWEST_FIRST).holds(List.of());
    paging(lists, EventFilter.ALL.matched(NO), OLDEST_FIRST).holds(List.of());
    assertThat(lists.count(EventFilter.ALL, 10)).isEqualTo(new Count.Exact(0));
    assertThat(lists.codes(ALL).items()).isEmpty();
    assertThat(lists.totals()).isEqualTo(EventTotals.NONE);
  }

  @Test
  void list_isNewestFirst_orTheOtherWayRound_andOfOneMomentByIds() {
    AnEvent first = anEvent();
    AnEvent a = anEventWithId("a").at(first.at().plusSeconds(1));
    AnEvent b = anEventWithId("b").at(a.at());
    AnEvent c = anEventWithId("c").at(a.at());
    AnEvent last = anEvent().at(a.at().plusSeconds(1));
    EventLists lists = lists(aScenario().with(b, last, c, first, a));
    List<EventId> newestFirst = Stream.of(last, c, b, a, first).map(AnEvent::id).toList();
    paging(lists, EventFilter.ALL, NEWEST_FIRST).holds(newestFirst);
    paging(lists, EventFilter.ALL, OLDEST_FIRST).holds(newestFirst.reversed());
    for (int limit = 1; limit <= 5; limit++) {
      paging(lists, EventFilter.ALL, NEWEST_FIRST).walks(newestFirst, limit);
      paging(lists, EventFilter.ALL, OLDEST_FIRST).walks(newestFirst.reversed(), limit);
    }
  }

  @Test
  void item_isTheWholeEvent_orADamagedOne() {
    AnInvocation emitter = anInvocation().running();
    AnInvocation started = anInvocation();
    AnEvent broken = anEvent().withText("{\"event_id\": 7");
    AnEvent event = anEvent().emittedBy(emitter).carrying("order", "3").matched();
    EventLists lists =
        lists(
            aScenario()
                .with(emitter, started)
                .with(broken, event)
                .with(aTriggerRun().on(event).starting(started)));
    List<StoredEvent> items = lists.page(EventFilter.ALL, NEWEST_FIRST, ALL).items();
    assertThat(items).extracting(StoredEvent::id).containsExactly(event.id(), broken.id());
    assertThat(items.getFirst()).isEqualTo(event.event(started));
    assertThat(items.getLast()).isInstanceOf(DamagedEvent.class);
  }

  @Test
  void filters_byCodeMatchedAndTriggered_eachByItselfAndTogether() {
    Scenario scenario = aScenario();
    AnEvent plain = anEvent();
    AnEvent matched = anEvent().matched();
    AnEvent started = starting(scenario, anEvent().matched());
    AnEvent opened = anEvent().of("shop.opened");
    AnEvent openedAndStarted = starting(scenario, anEvent().of("shop.opened").matched());
    EventLists lists = lists(scenario.with(plain, matched, started, opened, openedAndStarted));
    EventFilter all = EventFilter.ALL;
    EventFilter open = all.of("shop.opened");
    lists(lists, all.of("order.received"), started, matched, plain);
    lists(lists, open, openedAndStarted, opened);
    lists(lists, all.of("Shop.opened"));
    lists(lists, all.of("shop.%"));
    lists(lists, all.of(""));
    lists(lists, all.matched(YES), openedAndStarted, started, matched);
    lists(lists, all.matched(NO), opened, plain);
    lists(lists, all.triggered(YES), openedAndStarted, started);
    lists(lists, all.triggered(NO), opened, matched, plain);
    lists(lists, all.matched(YES).triggered(NO), matched);
    lists(lists, all.matched(YES).triggered(YES), openedAndStarted, started);
    lists(lists, all.matched(NO).triggered(NO), opened, plain);
    lists(lists, all.matched(NO).triggered(YES));
    lists(lists, open.matched(NO), opened);
    lists(lists, open.triggered(YES), openedAndStarted);
    lists(lists, open.matched(YES).triggered(NO));
  }

  /** Writes what it started beside it. */
  private static AnEvent starting(Scenario scenario, AnEvent event) {
    AnInvocation started = anInvocation();
    scenario.with(started).with(aTriggerRun().on(event).starting(started));
    return event;
  }

  private static void lists(EventLists lists, EventFilter filter, AnEvent... newestFirst) {
    List<EventId> ids = Stream.of(newestFirst).map(AnEvent::id).toList();
    paging(lists, filter, NEWEST_FIRST).holds(ids);
    paging(lists, filter, OLDEST_FIRST).holds(ids.reversed());
    if (!ids.isEmpty()) {
      paging(lists, filter, NEWEST_FIRST).walks(ids, 1);
    }
    assertThat(lists.count(filter, 10)).as("%s", filter).isEqualTo(new Count.Exact(ids.size()));
  }

  @Test
  void window_takesBothEnds_toTheMicrosecond() {
    Instant from = Times.START.plusSeconds(60);
    Instant to = from.plusSeconds(1);
    AnEvent first = anEvent().at(from).matched();
    AnEvent last = anEvent().at(to);
    AnEvent before = anEvent().at(from.minus(A_MICRO));
    AnEvent behind = anEvent().at(to.plus(A_MICRO));
    EventLists lists = lists(aScenario().with(last, before, behind, first));
    EventFilter within = EventFilter.ALL.in(new TimeWindow(from, to));
    lists(lists, within, last, first);
    lists(lists, within.of("order.received"), last, first);
    lists(lists, within.matched(YES), first);
    lists(lists, within.matched(NO), last);
    lists(lists, EventFilter.ALL.in(new TimeWindow(from, from)), first);
    lists(lists, EventFilter.ALL.in(new TimeWindow(from.plus(A_MICRO), to)), last);
    lists(lists, EventFilter.ALL.in(new TimeWindow(Instant.EPOCH, from.minusSeconds(9))));
  }

  @Test
  void pageBehindACursor_ofAnotherFilter_isTheRestOfThisOne() {
    AnEvent one = anEvent();
    AnEvent two = anEvent();
    AnEvent three = anEvent();
    EventLists lists = lists(aScenario().with(one, two, three));
    PageRequest behindTheNewest =
        PageRequest.after(
            10,
            lists.page(EventFilter.ALL, NEWEST_FIRST, PageRequest.first(1)).next().orElseThrow());
    EventFilter older = EventFilter.ALL.in(new TimeWindow(Instant.EPOCH, one.at()));
    assertThat(ids(lists, older, NEWEST_FIRST, behindTheNewest)).containsExactly(one.id());
    EventFilter newest = EventFilter.ALL.in(new TimeWindow(three.at(), Times.NOW));
    assertThat(ids(lists, newest, NEWEST_FIRST, behindTheNewest)).isEmpty();
  }

  @Test
  void strangeCursors_areRefused() {
    EventLists lists = lists(aScenario().with(anEvent(), anEvent().of("b")));
    paging(lists, EventFilter.ALL, NEWEST_FIRST).refusesMalformedCursors();
    paging(lists, EventFilter.ALL, NEWEST_FIRST).refuses(new Paging<>(lists::codes).someCursor());
    new Paging<>(lists::codes).refusesMalformedCursors();
  }

  @Test
  void count_isExact_orSaysThatThereMayBeMore() {
    EventLists lists = lists(aScenario().with(anEvent(), anEvent(), anEvent()));
    assertThat(lists.count(EventFilter.ALL, 4)).isEqualTo(new Count.Exact(3));
    assertThat(lists.count(EventFilter.ALL, 2)).isIn(new Count.Exact(3), new Count.AtLeast(2));
    assertThat(lists.count(EventFilter.ALL.matched(NO), 2)).isEqualTo(new Count.AtLeast(2));
  }

  @Test
  void codes_areListedByName_eachOnce() {
    EventLists lists =
        lists(
            aScenario()
                .with(anEvent().of("b"), anEvent().of("a"), anEvent().of("b"), anEvent().of("ä")));
    new Paging<>(lists::codes).holds(List.of("a", "b", "ä"));
    new Paging<>(lists::codes).walks(List.of("a", "b", "ä"), 2);
  }

  @Test
  void totals_tellHowManyThereAre() {
    Scenario scenario = aScenario();
    AnEvent started = starting(scenario, anEvent().matched());
    scenario.with(aTriggerRun().on(started).starting(anInvocation()));
    EventLists lists =
        lists(scenario.with(started, anEvent().matched(), anEvent(), anEvent().of("b")));
    assertThat(lists.totals()).isEqualTo(EventTotals.of(4, 2, 1, 2, 2));
  }

  @Test
  void purgedTrigger_hasNone() {
    Scenario scenario = aScenario().with(anEvent().matched());
    EventLists lists = lists(scenario);
    assertThat(lists.totals()).isEqualTo(EventTotals.of(1, 1, 0, 1, 0));
    harness().purge(scenario.app(), Component.TRIGGER);
    assertThat(lists.totals()).isEqualTo(EventTotals.NONE);
    paging(lists, EventFilter.ALL, NEWEST_FIRST).holds(List.of());
  }

  private static Paging<EventId> paging(EventLists lists, EventFilter filter, TimeOrder order) {
    return new Paging<>(request -> lists.page(filter, order, request).map(StoredEvent::id));
  }

  private static List<EventId> ids(
      EventLists lists, EventFilter filter, TimeOrder order, PageRequest request) {
    return lists.page(filter, order, request).items().stream().map(StoredEvent::id).toList();
  }

  private EventLists lists(Scenario scenario) {
    return present(present(seed(scenario).trigger()).eventLists());
  }
}
