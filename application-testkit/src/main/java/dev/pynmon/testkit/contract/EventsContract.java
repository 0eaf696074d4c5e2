package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.AnEvent.anEvent;
import static dev.pynmon.testkit.scenario.AnEvent.anEventWithId;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.event.Events;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.event.DamagedEvent;
import dev.pynmon.domain.event.Emitted;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.event.StoredEvent;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.testkit.scenario.ATriggerRun;
import dev.pynmon.testkit.scenario.AnEvent;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link Events}. */
public abstract class EventsContract extends BackendContract {
  private static final TimeWindow ALL_DAY =
      new TimeWindow(Times.START.minusSeconds(3_600), Times.NOW);
  private static final Duration A_MICRO = Duration.ofNanos(1_000);

  @Test
  void oldestPynenc_hasNone() {
    Answer<Events> events =
        present(seed(aScenario().by(Pynenc.V0_2_3).with(anInvocation())).trigger()).events();
    assertThat(events).isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
  }

  @Test
  void withoutEvents_thereIsNothing() {
    Events events = events(aScenario());
    assertThat(events.of(List.of())).isEmpty();
    assertThat(events.of(List.of(new EventId("nobody")))).isEmpty();
    assertThat(events.triggered(ALL_DAY, 10)).isEqualTo(Newest.none());
    assertThat(events.emittedBy(Map.of(), 10)).isEqualTo(Emitted.NONE);
    assertThat(events.emittedBy(Map.of(new InvocationId("nobody"), ALL_DAY), 10))
        .isEqualTo(Emitted.NONE);
  }

  @ParameterizedTest
  @EnumSource(names = "V0_2_3", mode = EnumSource.Mode.EXCLUDE)
  void everyFieldIsAsWritten_byEveryPynenc(Pynenc pynenc) {
    AnInvocation emitter = anInvocation().running();
    AnInvocation one = anInvocation();
    AnInvocation two = anInvocation();
    AnEvent triggered =
        anEvent()
            .carrying("order", "3")
            .carrying("note", "\"<b>caf\\u00e9</b> \uD83D\uDE00\"")
            .emittedBy(emitter)
            .matched();
    AnEvent ofClient = anEvent().of("shop.opened");
    Events events =
        events(
            aScenario()
                .by(pynenc)
                .with(emitter, one, two)
                .with(triggered, ofClient)
                .with(aTriggerRun().on(triggered).starting(two))
                .with(aTriggerRun().on(triggered).starting(one)));
    assertThat(events.of(List.of(triggered.id(), ofClient.id())))
        .isEqualTo(
            Map.of(triggered.id(), triggered.event(two, one), ofClient.id(), ofClient.event()));
  }

  @Test
  void of_leavesOutTheUnknown() {
    AnEvent known = anEvent();
    assertThat(
            events(aScenario().with(known))
                .of(List.of(new EventId("%"), known.id(), new EventId("")))
                .keySet())
        .containsExactly(known.id());
  }

  @Test
  void triggered_areThoseThatStartedSomething_newestFirst() {
    AnEvent first = anEvent().matched();
    AnEvent unmatched = anEvent();
    AnEvent last = anEvent().matched();
    AnEvent matched = anEvent().matched();
    AnInvocation one = anInvocation();
    AnInvocation two = anInvocation();
    Events events =
        events(
            aScenario()
                .with(last, matched, unmatched, first)
                .with(one, two)
                .with(aTriggerRun().on(last).starting(two), aTriggerRun().on(first).starting(one)));
    assertThat(events.triggered(ALL_DAY, 10))
        .isEqualTo(new Newest<>(List.of(last.event(two), first.event(one)), true));
  }

  @Test
  void triggered_takesBothEndsOfTheWindow() {
    Instant from = Times.START.plusSeconds(60);
    Instant to = from.plusSeconds(1);
    AnEvent first = anEvent().at(from);
    AnEvent last = anEvent().at(to);
    AnEvent before = anEvent().at(from.minus(A_MICRO));
    AnEvent behind = anEvent().at(to.plus(A_MICRO));
    Events events = events(eachStarting(before, first, last, behind));
    assertThat(ids(events.triggered(new TimeWindow(from, to), 10)))
        .isEqualTo(new Newest<>(List.of(last.id(), first.id()), true));
    assertThat(ids(events.triggered(new TimeWindow(from, from), 10)))
        .isEqualTo(new Newest<>(List.of(first.id()), true));
    assertThat(ids(events.triggered(new TimeWindow(from.plusNanos(1), to), 10)).items())
        .containsExactly(last.id());
  }

  @Test
  void triggeredAtOneMoment_areInTheOrderOfTheirIds() {
    AnEvent a = anEventWithId("a").at(Times.START);
    AnEvent b = anEventWithId("b").at(Times.START);
    AnEvent c = anEventWithId("c").at(Times.START);
    Events events = events(eachStarting(b, c, a));
    assertThat(ids(events.triggered(ALL_DAY, 2)))
        .isEqualTo(new Newest<>(List.of(c.id(), b.id()), false));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void triggered_goNoFurtherThanAsked(int limit) {
    AnEvent[] written = Stream.generate(AnEvent::anEvent).limit(3).toArray(AnEvent[]::new);
    Events events = events(eachStarting(written));
    List<EventId> all = Stream.of(written[2], written[1], written[0]).map(AnEvent::id).toList();
    assertThat(ids(events.triggered(ALL_DAY, limit))).isEqualTo(Newest.of(all, limit));
  }

  @Test
  void eventThatStartedVeryMany_namesTheFirst_firstStartedFirst() {
    AnEvent event = anEvent().matched();
    Scenario scenario = aScenario().with(event);
    List<AnInvocation> started =
        Stream.generate(AnInvocation::anInvocation).limit(Event.MAX_STARTED + 20).toList();
    started.forEach(each -> scenario.with(each).with(aTriggerRun().on(event).starting(each)));
    assertThat(events(scenario).of(List.of(event.id())).values())
        .singleElement(InstanceOfAssertFactories.type(Event.class))
        .satisfies(
            read ->
                assertThat(read.started())
                    .containsExactlyElementsOf(
                        started.stream().limit(Event.MAX_STARTED).map(AnInvocation::id).toList()));
  }

  @Test
  void startingWith_givesThoseOfEach_thatStartedNothingToo() {
    AnEvent one = anEventWithId("ab_1");
    AnEvent two = anEventWithId("ab_2").matched();
    AnEvent other = anEventWithId("abc1");
    AnEvent star = anEventWithId("a*");
    Events events = events(aScenario().with(two, other, one, star));
    assertThat(events.startingWith(List.of("ab_", "a*", "abc1", "ab%", "x"), 1))
        .isEqualTo(
            Map.of(
                "ab_", new FoundIds<>(List.of(one.id()), false),
                "a*", new FoundIds<>(List.of(star.id()), true),
                "abc1", new FoundIds<>(List.of(other.id()), true),
                "ab%", new FoundIds<>(List.of(), true),
                "x", new FoundIds<>(List.of(), true)));
    assertThat(events.startingWith(List.of("ab"), 3).get("ab"))
        .isEqualTo(new FoundIds<>(List.of(one.id(), two.id(), other.id()), true));
    assertThat(events.startingWith(List.of(), 3)).isEmpty();
  }

  @Test
  void brokenRecord_isDamaged_andTheOthersAreRead() {
    AnInvocation emitter = anInvocation().running();
    AnEvent broken = anEvent().emittedBy(emitter).withText("{\"event_id\": 7");
    AnEvent sound = anEvent().emittedBy(emitter);
    Events events = events(eachStarting(sound, broken).with(emitter));
    assertThat(events.of(List.of(broken.id(), sound.id())).get(broken.id()))
        .isInstanceOf(DamagedEvent.class);
    List<StoredEvent> triggered = events.triggered(ALL_DAY, 10).items();
    assertThat(triggered).extracting(StoredEvent::id).containsExactly(sound.id(), broken.id());
    assertThat(triggered.getLast()).isInstanceOf(DamagedEvent.class);
    assertThat(events.emittedBy(Map.of(emitter.id(), ALL_DAY), 10).events().get(emitter.id()))
        .extracting(Event::id)
        .containsExactly(sound.id());
  }

  @Test
  void emittedBy_givesEachItsOwn_newestFirst() {
    AnInvocation one = anInvocation().running();
    AnInvocation two = anInvocation().running();
    AnInvocation silent = anInvocation().running();
    AnEvent first = anEvent().emittedBy(one);
    AnEvent other = anEvent().emittedBy(two);
    AnEvent last = anEvent().emittedBy(one);
    AnEvent ofClient = anEvent();
    Events events = events(eachStarting(first, other, last, ofClient).with(one, two, silent));
    Emitted emitted =
        events.emittedBy(Map.of(one.id(), ALL_DAY, two.id(), ALL_DAY, silent.id(), ALL_DAY), 10);
    assertThat(emitted.complete()).isTrue();
    assertThat(emitted.events()).containsOnlyKeys(one.id(), two.id());
    assertThat(emitted.events().get(one.id()))
        .extracting(Event::id)
        .containsExactly(last.id(), first.id());
    assertThat(emitted.events().get(one.id())).allMatch(event -> event.started().size() == 1);
    assertThat(emitted.events().get(two.id())).extracting(Event::id).containsExactly(other.id());
  }

  @Test
  void emittedBy_givesTheNewest_ofThoseThatStartedSomething_duringALife() {
    AnInvocation emitter = anInvocation().running();
    AnEvent[] triggering =
        Stream.generate(() -> anEvent().emittedBy(emitter)).limit(5).toArray(AnEvent[]::new);
    AnEvent untriggered = anEvent().emittedBy(emitter).matched();
    Events events = events(eachStarting(triggering).with(untriggered).with(emitter));
    TimeWindow window = new TimeWindow(triggering[1].at(), triggering[3].at());
    assertThat(events.emittedBy(Map.of(emitter.id(), window), 2).events().get(emitter.id()))
        .extracting(Event::id)
        .containsExactly(triggering[3].id(), triggering[2].id());
    assertThat(events.emittedBy(Map.of(emitter.id(), window), 10).events().get(emitter.id()))
        .extracting(Event::id)
        .containsExactly(triggering[3].id(), triggering[2].id(), triggering[1].id());
  }

  @Test
  void allEmittedBy_givesTheNewest_whateverCameOfThem_duringALife() {
    AnInvocation emitter = anInvocation().running();
    AnInvocation other = anInvocation().running();
    AnEvent unmatched = anEvent().emittedBy(emitter);
    AnEvent starting = anEvent().emittedBy(emitter);
    AnEvent ofOther = anEvent().emittedBy(other);
    AnEvent matched = anEvent().emittedBy(emitter).matched();
    AnEvent ofClient = anEvent();
    Events events =
        events(
            eachStarting(starting)
                .with(unmatched, ofOther, matched, ofClient)
                .with(emitter, other));
    assertThat(emitted(events, emitter, ALL_DAY, 10))
        .isEqualTo(new Newest<>(List.of(matched.id(), starting.id(), unmatched.id()), true));
    assertThat(emitted(events, emitter, ALL_DAY, 3).complete()).isTrue();
    assertThat(emitted(events, emitter, ALL_DAY, 2))
        .isEqualTo(new Newest<>(List.of(matched.id(), starting.id()), false));
    TimeWindow window = new TimeWindow(unmatched.at(), starting.at());
    assertThat(emitted(events, emitter, window, 10))
        .isEqualTo(new Newest<>(List.of(starting.id(), unmatched.id()), true));
    assertThat(events.allEmittedBy(new InvocationId("nobody"), ALL_DAY, 10))
        .isEqualTo(Newest.none());
  }

  @Test
  void allEmittedBy_tellsWhatTheEventsStarted_andLeavesOutTheUnreadable() {
    AnInvocation emitter = anInvocation().running();
    AnInvocation started = anInvocation();
    AnEvent broken = anEvent().emittedBy(emitter).withText("{");
    AnEvent event = anEvent().emittedBy(emitter).matched();
    Events events =
        events(
            aScenario()
                .with(emitter, started)
                .with(broken, event)
                .with(aTriggerRun().on(event).starting(started)));
    assertThat(events.allEmittedBy(emitter.id(), ALL_DAY, 10))
        .isEqualTo(new Newest<>(List.of(event.event(started)), true));
  }

  @Test
  void allEmittedBy_whereTheNewestIsUnreadable_doesNotHideThatOlderOnesAreLeftOut() {
    AnInvocation emitter = anInvocation().running();
    AnEvent oldest = anEvent().emittedBy(emitter);
    AnEvent older = anEvent().emittedBy(emitter);
    AnEvent broken = anEvent().emittedBy(emitter).withText("{");
    Events events = events(aScenario().with(emitter).with(oldest, older, broken));
    Newest<EventId> found = emitted(events, emitter, ALL_DAY, 1);
    assertThat(found.complete()).isFalse();
    assertThat(found.items()).isSubsetOf(older.id());
  }

  private static Newest<EventId> emitted(
      Events events, AnInvocation emitter, TimeWindow window, int limit) {
    Newest<Event> found = events.allEmittedBy(emitter.id(), window, limit);
    return new Newest<>(found.items().stream().map(Event::id).toList(), found.complete());
  }

  @Test
  void purgedTrigger_hasNone() {
    AnEvent event = anEvent();
    Scenario scenario = eachStarting(event);
    Events events = events(scenario);
    assertThat(events.triggered(ALL_DAY, 10).items()).hasSize(1);
    harness().purge(scenario.app(), Component.TRIGGER);
    assertThat(events.triggered(ALL_DAY, 10)).isEqualTo(Newest.none());
    assertThat(events.of(List.of(event.id()))).isEmpty();
  }

  /** Each starts an invocation of its own. */
  private static Scenario eachStarting(AnEvent... events) {
    Scenario scenario = aScenario().with(events);
    for (AnEvent event : events) {
      AnInvocation started = anInvocation();
      ATriggerRun run = aTriggerRun().on(event).starting(started);
      scenario.with(started).with(run);
    }
    return scenario;
  }

  private static Newest<EventId> ids(Newest<StoredEvent> found) {
    return new Newest<>(found.items().stream().map(StoredEvent::id).toList(), found.complete());
  }

  private Events events(Scenario scenario) {
    return present(present(seed(scenario).trigger()).events());
  }
}
