package dev.pynmon.application.service.log;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.Explained.Trace;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.application.port.in.log.LogWithTimeline;
import dev.pynmon.application.port.in.timeline.TimelineView;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.event.Emitter;
import dev.pynmon.domain.event.Event;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.log.LogLevel;
import dev.pynmon.domain.log.LogSubject;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainLogServiceTest extends LogScene {
  private static final String EVENT = "eeeeeeee-7c1e-4a53-9a86-1f1f0e5d2c11";
  private static final String RUN = "ab".repeat(32);
  private static final String SERVICE = "cccccccc-7c1e-4a53-9a86-1f1f0e5d2c11";

  /** What is known of the only reference of a line. */
  private Explained only(String message) {
    Map<?, Explained> all = explain(message).references();
    assertThat(all).hasSize(1);
    return all.values().iterator().next();
  }

  private static LogThing thing(Explained explained) {
    return ((Explained.Found) explained).thing();
  }

  @Test
  void invocation_tellsHowItStandsNow() {
    LogThing.OfInvocation found = (LogThing.OfInvocation) thing(only("invocation:" + CHARGE));

    assertThat(found.row().state().orElseThrow().status().status()).isEqualTo(KnownStatus.FAILED);
    assertThat(found.row().task()).contains(new TaskKey("shop.charge"));
    assertThat(found.row().lastRunner()).map(runner -> runner.id().value()).contains(RUNNER);
  }

  @Test
  void invocationInCapitals_isTheSame() {
    assertThat(thing(only("invocation:" + CHARGE.toUpperCase(java.util.Locale.ROOT))).id())
        .isEqualTo(CHARGE);
  }

  @Test
  void invocationThatTheOrchestratorLost_isKnownByItsRecord() {
    LogThing.OfInvocation found = (LogThing.OfInvocation) thing(only("invocation:" + LOST));

    assertThat(found.row().state()).isEmpty();
    assertThat(found.row().task()).contains(new TaskKey("shop.mail"));
  }

  @Test
  void purgedInvocation_isNamedByWhatItCalled() {
    assertThat(only("invocation:" + GONE)).isEqualTo(new Explained.Gone(GONE, Trace.CHILD));
  }

  @Test
  void purgedInvocation_isNamedByTheRunThatStartedIt() {
    data.triggerRun(run(Optional.of(new InvocationId(SERVICE))));

    assertThat(only("invocation:" + SERVICE))
        .isEqualTo(new Explained.Gone(SERVICE, Trace.TRIGGER_RUN));
  }

  @Test
  void unknownInvocation_isUnknown() {
    assertThat(only("invocation:99999999-7c1e-4a53-9a86-1f1f0e5d2c11"))
        .isEqualTo(new Explained.Unknown());
  }

  @Test
  void idOfFewerThanSixDigits_isNotLookedUp() {
    assertThat(only("invocation:f85b0")).isEqualTo(new Explained.NotLookedUp());
    assertThat(only("runner:434a")).isEqualTo(new Explained.NotLookedUp());
  }

  @Test
  void shortenedInvocation_isCompleted_whenOnlyOneBeginsSo() {
    Explained known = only("invocation:f85b00");

    assertThat(thing(known).id()).isEqualTo(CHARGE);
    assertThat(((Explained.Found) known).completed()).isTrue();
  }

  @Test
  void shortenedInvocation_isAChoice_whenSeveralBeginSo() {
    data.add(anInvocation("f85b0044-b"));

    assertThat(only("invocation:f85b0044"))
        .isEqualTo(new Explained.Choice(List.of(CHARGE, "f85b0044-b"), false));
  }

  @Test
  void shortenedInvocation_isAChoice_whereOnlyTheNewestWereLookedAt() {
    data.searchedBackTo(START);

    assertThat(only("invocation:f85b00")).isEqualTo(new Explained.Choice(List.of(CHARGE), true));
  }

  @Test
  void shortenedId_isCompletedByTheLogItself_withoutAskingForIt() {
    ExplainedLog log =
        explain(
            "[TR(54f27c)] invocation:f85b00 runner:" + RUNNER,
            CHARGE,
            SHIP,
            "invocation:" + CHARGE);

    assertThat(log.references().values())
        .extracting(each -> thing(each).id())
        .containsExactly(RUNNER, CHARGE, RUNNER, CHARGE);
    assertThat(store.calls.count("statuses.startingWith")).isZero();
    assertThat(store.calls.count("contexts.startingWith")).isZero();
  }

  @Test
  void shortenedRunner_isCompletedByTheInvocationsThatItHad() {
    ExplainedLog log = explain("[TR(54f27c)" + CHARGE + ":shop.charge] x");

    assertThat(log.references().values().stream().map(each -> thing(each).id()))
        .containsExactly(RUNNER, CHARGE, "shop.charge");
    assertThat(log.tally().of(LogSubject.RUNNER)).isEqualTo(Map.of(RUNNER, 1));
  }

  @Test
  void shortenedRunner_ofWhomNothingElseTells_isLookedFor() {
    assertThat(thing(only("[TR(54f27cc2)] x")).id()).isEqualTo(WORKER);
    assertThat(only("[TR(54f27c)] x"))
        .isEqualTo(new Explained.Choice(List.of(RUNNER, WORKER), false));
    assertThat(only("[TR(abcdef)] x")).isEqualTo(new Explained.Unknown());
  }

  @Test
  void workerNamedByItsInvocation_isThatInvocation() {
    assertThat(
            thing(
                explain("worker:f85b0044 invocation:" + CHARGE)
                    .references()
                    .values()
                    .iterator()
                    .next()))
        .isInstanceOf(LogThing.OfInvocation.class);
  }

  @Test
  void task_isKnownOnceItWasInvoked() {
    assertThat(only("task:shop.ship")).isInstanceOf(Explained.Found.class);
    assertThat(only("task:shop.never")).isEqualTo(new Explained.Unknown());
  }

  @Test
  void tasksThatAreStillLookedFor_areNotUnknown() {
    data.looksForTasks();

    assertThat(only("task:shop.never")).isEqualTo(new Explained.NotLookedUp());
  }

  @Test
  void eventsRunsAndWhatTookPart_areKnown() {
    data.event(event()).triggerRun(run(Optional.of(new InvocationId(SHIP))));
    ExplainedLog log =
        explain(
            "event:" + EVENT + " trigger-run:" + RUN + " trigger:t condition:c valid-condition:v");

    assertThat(log.references().values())
        .extracting(each -> thing(each).id())
        .containsExactly(EVENT, RUN, "t", "c", "v");
    assertThat(log.timeline().orElseThrow().filter().scope())
        .containsExactlyInAnyOrder(new InvocationId(CHARGE), new InvocationId(SHIP));
  }

  @Test
  void shortenedEventAndRun_areCompleted_alsoThoseThatStartedNothing() {
    data.event(event()).triggerRun(run(Optional.empty()));

    assertThat(thing(only("event:eeeeeeee")).id()).isEqualTo(EVENT);
    assertThat(thing(only("trigger-run:ababababab")).id()).isEqualTo(RUN);
    assertThat(only("event:dddddddd")).isEqualTo(new Explained.Unknown());
    assertThat(only("trigger-run:dddddddd")).isEqualTo(new Explained.Unknown());
  }

  @Test
  void eventThatIsGone_isStillNamedByTheRunsThatItTookPartIn() {
    data.triggerRun(run(Optional.empty()));

    assertThat(only("event:" + EVENT)).isEqualTo(new Explained.Gone(EVENT, Trace.TRIGGER_RUN));
    assertThat(only("event:" + SHIP)).isEqualTo(new Explained.Unknown());
  }

  @Test
  void shortenedEvent_whereNotAllAreSearched_isNeitherCertainNorUnknown() {
    data.event(event()).searchesNotAll();

    assertThat(only("event:eeeeeeee")).isEqualTo(new Explained.Choice(List.of(EVENT), true));
    assertThat(only("event:dddddddd")).isEqualTo(new Explained.NotLookedUp());
    assertThat(only("trigger-run:dddddddd")).isEqualTo(new Explained.NotLookedUp());
  }

  private static Event event() {
    return new Event(
        new EventId(EVENT),
        "order.received",
        START.plusSeconds(1),
        Arguments.NONE,
        new Emitter(Optional.of(new InvocationId(CHARGE)), Optional.empty(), Optional.empty()),
        List.of("c"),
        List.of(new InvocationId(SHIP)));
  }

  private static TriggerRun run(Optional<InvocationId> started) {
    Participant participant =
        new Participant(
            "EventContext",
            Optional.of("c"),
            Optional.of("v"),
            Optional.of(new EventId(EVENT)),
            Optional.empty(),
            Optional.of(START.plusSeconds(1)),
            "");
    return new TriggerRun(
        new TriggerRunId(RUN),
        "t",
        Optional.of(new TaskKey("shop.ship")),
        "and",
        started,
        Optional.of(START.plusSeconds(1)),
        Optional.of(START.plusSeconds(1)),
        List.of(participant),
        TriggerRun.ServedBy.NOBODY);
  }

  @Test
  void serviceRun_isKnownByItsRecord_wholeOrShortened() {
    data.atomicRun(SERVICE, RUNNER, START, Optional.of(START.plusSeconds(1)));

    assertThat(thing(only("[AS(" + SERVICE + ")] x")).id()).isEqualTo(SERVICE);
    assertThat(thing(only("[AS(cccccccc)] x")).id()).isEqualTo(SERVICE);
    assertThat(only("[AS(dddddddd)] x")).isEqualTo(new Explained.Unknown());
  }

  @Test
  void tally_countsEntriesOnceForEachThing() {
    ExplainedLog log =
        explain(
            "[TR("
                + RUNNER
                + ")"
                + CHARGE
                + ":shop.charge] invocation:"
                + CHARGE
                + " runner:54f27cc1",
            "invocation:"
                + CHARGE
                + " child-invocation:"
                + SHIP
                + "\n2026-11-24 12:00:02 ERROR p x");

    assertThat(log.tally().levels()).isEqualTo(Map.of(LogLevel.INFO, 2, LogLevel.ERROR, 1));
    assertThat(log.tally().of(LogSubject.INVOCATION)).isEqualTo(Map.of(CHARGE, 2, SHIP, 1));
    assertThat(log.tally().of(LogSubject.RUNNER)).isEqualTo(Map.of(RUNNER, 1));
    assertThat(log.tally().of(LogSubject.EVENT)).isEmpty();
  }

  @Test
  void timeline_isAboutTheInvocationsNamed_inTheZoneOfTheLog() {
    ExplainedLog log = explain(ZoneId.of("Europe/Berlin"), "invocation:" + CHARGE);

    assertThat(log.timeline())
        .hasValueSatisfying(
            query -> {
              assertThat(query.filter().scope()).containsExactly(new InvocationId(CHARGE));
              assertThat(query.window().from())
                  .isEqualTo(Instant.parse("2026-11-24T11:00:00.750Z"));
            });
  }

  @Test
  void timeline_isToldAlong_ofTheSameMoment() {
    LogWithTimeline found = withTimeline("invocation:" + CHARGE);

    TimelineView view = found.view().orElseThrow();
    assertThat(view.asOf()).isEqualTo(found.log().asOf());
    assertThat(view.timeline().available().orElseThrow().window())
        .isEqualTo(found.log().timeline().orElseThrow().window());
  }

  @Test
  void logWithoutInvocations_hasNoTimeline() {
    LogWithTimeline found = withTimeline("task:shop.ship");

    assertThat(found.log().timeline()).isEmpty();
    assertThat(found.view()).isEmpty();
  }

  @Test
  void componentThatDoesNotAnswer_isNamed_andNothingIsCalledUnknown() {
    store.calls.fail(Kind.UNAVAILABLE, "statuses");
    ExplainedLog log = explain("invocation:" + CHARGE + " runner:" + RUNNER + " event:" + EVENT);

    assertThat(log.references().values()).containsOnly(new Explained.NotLookedUp());
    assertThat(log.missing())
        .containsOnlyKeys(Component.ORCHESTRATOR, Component.STATE_BACKEND, Component.TRIGGER);
  }

  @Test
  void callsForAnOrdinaryPaste_areFewAndDoNotGrowWithIt() {
    String many =
        IntStream.range(0, 900)
            .mapToObj(i -> "invocation:" + id(i) + " runner:" + id(i) + " event:" + id(i))
            .collect(Collectors.joining("\n" + START_OF_LINE));
    explain("invocation:" + CHARGE + " runner:" + RUNNER + " event:" + EVENT, many);

    assertThat(store.calls.count()).isLessThanOrEqualTo(20);
  }

  @Test
  void shortenedIds_areLookedForUpToABound() {
    String many =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "invocation:%1$08x runner:%1$08x event:%1$08x".formatted(i * 7_919))
            .collect(Collectors.joining("\n" + START_OF_LINE));
    data.event(event());
    ExplainedLog log = explain(many);

    assertThat(store.calls.count("statuses.startingWith")).isEqualTo(20);
    assertThat(store.calls.count("contexts.startingWith")).isEqualTo(20);
    assertThat(log.references().values().stream().filter(Explained.NotLookedUp.class::isInstance))
        .hasSize(2_940);
    assertThat(store.calls.count("events.startingWith")).isEqualTo(1);
  }

  private static String id(int number) {
    return "%08x-7c1e-4a53-9a86-1f1f0e5d2c11".formatted(number);
  }
}
