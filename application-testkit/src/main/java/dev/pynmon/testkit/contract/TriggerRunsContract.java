package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.AServiceRun.aServiceRun;
import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRun;
import static dev.pynmon.testkit.scenario.ATriggerRun.aTriggerRunWithId;
import static dev.pynmon.testkit.scenario.ATriggerRun.newestFirst;
import static dev.pynmon.testkit.scenario.AnEvent.anEvent;
import static dev.pynmon.testkit.scenario.AnInvocation.anInvocation;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.trigger.TriggerRuns;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.FoundIds;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.DamagedTriggerRun;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.StoredTriggerRun;
import dev.pynmon.domain.trigger.TriggerRunFilter;
import dev.pynmon.testkit.scenario.AServiceRun;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link TriggerRuns}. */
public abstract class TriggerRunsContract extends BackendContract {
  private static final TimeWindow ALL_DAY =
      new TimeWindow(Times.START.minusSeconds(3_600), Times.NOW);
  private static final Duration A_MICRO = Duration.ofNanos(1_000);

  @Test
  void oldestPynenc_hasNone() {
    Answer<TriggerRuns> runs =
        present(seed(aScenario().by(Pynenc.V0_2_3).with(anInvocation())).trigger()).runs();
    assertThat(runs).isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
  }

  @Test
  void withoutRuns_thereIsNothing() {
    TriggerRuns runs = runs(aScenario());
    InvocationId nobody = new InvocationId("nobody");
    assertThat(runs.of(List.of(new TriggerRunId("nobody")))).isEmpty();
    assertThat(runs.of(List.of())).isEmpty();
    assertThat(runs.executed(ALL_DAY, 10)).isEqualTo(Newest.none());
    new Paging<StoredTriggerRun>(page -> runs.page(TriggerRunFilter.in(ALL_DAY), page))
        .holds(List.of());
    assertThat(runs.thatStarted(List.of(nobody), 10)).isEmpty();
    assertThat(runs.causedBy(List.of(nobody), 10)).isEmpty();
    assertThat(runs.causedBy(List.of(), 10)).isEmpty();
    assertThat(runs.ofEvents(List.of(new EventId("nobody")), 10)).isEmpty();
  }

  @Test
  void startingWith_givesThoseOfEach_thatStartedNothingToo() {
    ATriggerRun one = aTriggerRunWithId("ab1");
    ATriggerRun two = aTriggerRunWithId("ab2");
    TriggerRuns runs = runs(aScenario().with(two, one));
    assertThat(runs.startingWith(List.of("ab", "ab2", "a%"), 1))
        .isEqualTo(
            Map.of(
                "ab", new FoundIds<>(List.of(one.id()), false),
                "ab2", new FoundIds<>(List.of(two.id()), true),
                "a%", new FoundIds<>(List.of(), true)));
    assertThat(runs.startingWith(List.of(), 1)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "V0_2_3", mode = EnumSource.Mode.EXCLUDE)
  void everyFieldIsAsWritten_byEveryPynenc(Pynenc pynenc) {
    AServiceRun service = aServiceRun();
    AnEvent event = anEvent().matched();
    AnInvocation source = anInvocation().succeeded("1");
    AnInvocation failed = anInvocation().failed("ValueError", "no");
    AnInvocation started = anInvocation().startedByEvent(event.id().value());
    ATriggerRun all =
        aTriggerRun()
            .on(event)
            .onStatus(source, KnownStatus.SUCCESS)
            .onResult(source)
            .onException(failed, "ValueError")
            .onCron("*/5 * * * *", Times.START)
            .starting(started)
            .servedBy(service);
    ATriggerRun bare = aTriggerRun().calling("shop.tasks.report");
    TriggerRuns runs =
        runs(
            aScenario()
                .by(pynenc)
                .with(source, failed, started)
                .with(event)
                .with(service)
                .with(all, bare));
    assertThat(runs.of(List.of(all.id(), bare.id())))
        .isEqualTo(Map.of(all.id(), all.run(), bare.id(), bare.run()));
    assertThat(all.run().participants())
        .extracting(Participant::kind)
        .containsExactly(
            ContextKind.EVENT,
            ContextKind.STATUS,
            ContextKind.RESULT,
            ContextKind.EXCEPTION,
            ContextKind.CRON);
  }

  @Test
  void of_leavesOutTheUnknown() {
    ATriggerRun known = aTriggerRun();
    assertThat(
            runs(aScenario().with(known))
                .of(List.of(new TriggerRunId("%"), known.id(), new TriggerRunId(""))))
        .isEqualTo(Map.of(known.id(), known.run()));
  }

  @Test
  void executed_mergesAllTasks_newestFirst() {
    List<ATriggerRun> written =
        IntStream.range(0, 60)
            .mapToObj(n -> aTriggerRun().calling("shop.tasks.t" + n * n % 7))
            .toList();
    TriggerRuns runs = runs(aScenario().with(written.toArray(ATriggerRun[]::new)));
    List<StoredTriggerRun> all = newestFirst(written);
    assertThat(runs.executed(ALL_DAY, 60)).isEqualTo(new Newest<>(all, true));
    assertThat(runs.executed(ALL_DAY, 50)).isEqualTo(Newest.of(all, 50));
  }

  @Test
  void executed_takesBothEndsOfTheWindow() {
    Instant from = Times.START.plusSeconds(60);
    Instant to = from.plusSeconds(1);
    ATriggerRun first = aTriggerRun().executedAt(from);
    ATriggerRun last = aTriggerRun().calling("shop.tasks.other").executedAt(to);
    ATriggerRun before = aTriggerRun().executedAt(from.minus(A_MICRO));
    ATriggerRun behind = aTriggerRun().executedAt(to.plus(A_MICRO));
    TriggerRuns runs = runs(aScenario().with(before, behind, last, first));
    assertThat(runs.executed(new TimeWindow(from, to), 10))
        .isEqualTo(new Newest<>(List.of(last.run(), first.run()), true));
    assertThat(runs.executed(new TimeWindow(to, to), 10).items()).containsExactly(last.run());
    assertThat(runs.executed(new TimeWindow(from.plusNanos(1), to), 10).items())
        .containsExactly(last.run());
  }

  @Test
  void executed_atAnyTime_isFoundInAllTime() {
    ATriggerRun first = aTriggerRun().executedAt(Instant.parse("1969-07-20T20:17:40.123456Z"));
    ATriggerRun last = aTriggerRun().executedAt(Instant.parse("2345-06-07T08:09:10.111213Z"));
    TriggerRuns runs = runs(aScenario().with(last, first));
    assertThat(runs.executed(TimeWindow.EVER, 10))
        .isEqualTo(new Newest<>(List.of(last.run(), first.run()), true));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void executedAtOneMoment_areInTheOrderOfTheirIds(int limit) {
    ATriggerRun a = aTriggerRunWithId("a").calling("shop.tasks.b").executedAt(Times.START);
    ATriggerRun b = aTriggerRunWithId("b").calling("shop.tasks.a").executedAt(Times.START);
    ATriggerRun c = aTriggerRunWithId("c").calling("shop.tasks.b").executedAt(Times.START);
    TriggerRuns runs = runs(aScenario().with(b, c, a));
    assertThat(runs.executed(ALL_DAY, limit))
        .isEqualTo(Newest.of(List.of(c.run(), b.run(), a.run()), limit));
  }

  @Test
  void relations_areFoundFromEachSide() {
    AnEvent first = anEvent().matched();
    AnEvent second = anEvent().matched();
    AnEvent lonely = anEvent().matched();
    AnInvocation source = anInvocation().succeeded("1");
    AnInvocation failed = anInvocation().failed("ValueError", "no");
    AnInvocation started = anInvocation();
    AnInvocation ofCron = anInvocation();
    AnInvocation called = anInvocation().calledBy(source);
    ATriggerRun both =
        aTriggerRun().on(first).onStatus(source, KnownStatus.SUCCESS).on(second).starting(started);
    ATriggerRun alarm = aTriggerRun().onException(failed, "ValueError").onResult(source);
    ATriggerRun cron = aTriggerRun().onCron("* * * * *", Times.START).starting(ofCron);
    TriggerRuns runs =
        runs(
            aScenario()
                .with(source, failed, started, ofCron, called)
                .with(first, second, lonely)
                .with(both, alarm, cron));
    assertThat(runs.thatStarted(List.of(started.id(), ofCron.id(), called.id()), 5))
        .isEqualTo(Map.of(started.id(), only(both), ofCron.id(), only(cron)));
    assertThat(runs.causedBy(List.of(source.id(), failed.id(), started.id()), 5))
        .isEqualTo(
            Map.of(
                source.id(),
                new Newest<>(List.of(alarm.run(), both.run()), true),
                failed.id(),
                only(alarm)));
    assertThat(runs.ofEvents(List.of(first.id(), second.id(), lonely.id()), 5))
        .isEqualTo(Map.of(first.id(), only(both), second.id(), only(both)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void relations_giveTheNewestOfEach(int each) {
    AnEvent event = anEvent().matched();
    AnInvocation source = anInvocation().succeeded("1");
    AnInvocation started = anInvocation();
    List<ATriggerRun> written =
        Stream.generate(() -> aTriggerRun().on(event).on(event).onResult(source).starting(started))
            .limit(3)
            .toList();
    TriggerRuns runs =
        runs(
            aScenario()
                .with(source, started)
                .with(event)
                .with(written.toArray(ATriggerRun[]::new)));
    Newest<StoredTriggerRun> newest = Newest.of(newestFirst(written), each);
    assertThat(runs.thatStarted(List.of(started.id()), each))
        .isEqualTo(Map.of(started.id(), newest));
    assertThat(runs.causedBy(List.of(source.id()), each)).isEqualTo(Map.of(source.id(), newest));
    assertThat(runs.ofEvents(List.of(event.id()), each)).isEqualTo(Map.of(event.id(), newest));
  }

  /** Two failures with one exception give one id of a run (wire format, section 9.5). */
  @Test
  void runWrittenAnew_belongsToItsLastCause() {
    AnInvocation earlier = anInvocation().failed("ValueError", "1");
    AnInvocation later = anInvocation().failed("ValueError", "2");
    AnInvocation first = anInvocation();
    AnInvocation second = anInvocation();
    ATriggerRun old = aTriggerRunWithId("same").onException(earlier, "ValueError").starting(first);
    ATriggerRun anew = aTriggerRunWithId("same").onException(later, "ValueError").starting(second);
    Scenario scenario = aScenario().with(earlier, later, first, second).with(old);
    TriggerRuns runs = runs(scenario);
    also(scenario.later().with(anew));
    assertThat(runs.of(List.of(anew.id()))).isEqualTo(Map.of(anew.id(), anew.run()));
    assertThat(runs.executed(ALL_DAY, 10)).isEqualTo(only(anew));
    assertThat(runs.causedBy(List.of(earlier.id(), later.id()), 5))
        .isEqualTo(Map.of(later.id(), only(anew)));
    assertThat(runs.thatStarted(List.of(first.id(), second.id()), 5))
        .isEqualTo(Map.of(second.id(), only(anew)));
  }

  @Test
  void brokenRecord_isDamaged_whereverItStands() {
    AnEvent event = anEvent().matched();
    AnInvocation source = anInvocation().succeeded("1");
    AnInvocation started = anInvocation();
    ATriggerRun broken =
        aTriggerRun().on(event).onResult(source).starting(started).withText("[\"uuid\"]");
    ATriggerRun sound = aTriggerRun();
    TriggerRuns runs = runs(aScenario().with(source, started).with(event).with(broken, sound));
    assertThat(runs.executed(ALL_DAY, 10).items())
        .extracting(StoredTriggerRun::id)
        .containsExactly(sound.id(), broken.id());
    assertThat(runs.of(List.of(broken.id())).values()).satisfiesExactly(isDamaged(broken));
    assertThat(runs.executed(ALL_DAY, 10).items()).last().satisfies(isDamaged(broken));
    PageRequest few = PageRequest.first(5);
    assertThat(runs.page(TriggerRunFilter.in(ALL_DAY), few).items())
        .last()
        .satisfies(isDamaged(broken));
    assertThat(runs.page(TriggerRunFilter.in(ALL_DAY).upon(ContextKind.CRON), few).items())
        .isEmpty();
    assertThat(runs.thatStarted(List.of(started.id()), 5))
        .hasEntrySatisfying(started.id(), found -> isOnlyDamaged(found, broken));
    assertThat(runs.causedBy(List.of(source.id()), 5))
        .hasEntrySatisfying(source.id(), found -> isOnlyDamaged(found, broken));
    assertThat(runs.ofEvents(List.of(event.id()), 5))
        .hasEntrySatisfying(event.id(), found -> isOnlyDamaged(found, broken));
  }

  private static void isOnlyDamaged(Newest<StoredTriggerRun> found, ATriggerRun broken) {
    assertThat(found.complete()).isTrue();
    assertThat(found.items()).satisfiesExactly(isDamaged(broken));
  }

  private static ThrowingConsumer<StoredTriggerRun> isDamaged(ATriggerRun broken) {
    return run -> {
      assertThat(run).isInstanceOf(DamagedTriggerRun.class);
      assertThat(run.id()).isEqualTo(broken.id());
    };
  }

  @Test
  void purgedTrigger_hasNone() {
    ATriggerRun run = aTriggerRun();
    Scenario scenario = aScenario().with(run);
    TriggerRuns runs = runs(scenario);
    assertThat(runs.executed(ALL_DAY, 10).items()).hasSize(1);
    harness().purge(scenario.app(), Component.TRIGGER);
    assertThat(runs.executed(ALL_DAY, 10)).isEqualTo(Newest.none());
    assertThat(runs.of(List.of(run.id()))).isEmpty();
  }

  private static Newest<StoredTriggerRun> only(ATriggerRun run) {
    return new Newest<>(List.of(run.run()), true);
  }

  private TriggerRuns runs(Scenario scenario) {
    return present(present(seed(scenario).trigger()).runs());
  }
}
