package dev.pynmon.application.service.task;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.fake.FakeMonitor.without;
import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.task.TaskList;
import dev.pynmon.application.port.in.task.TaskOrder;
import dev.pynmon.application.port.in.task.TaskReport;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.failure.FailureGroup;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ActivityReport;
import dev.pynmon.domain.task.Spread;
import dev.pynmon.domain.task.TaskStatistics;
import dev.pynmon.domain.timeline.Period;
import dev.pynmon.domain.timeline.Preset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskReportTest extends TaskServiceFixture {
  @Test
  void report_tellsHowTasksDid_andWhyTheyFailed() {
    data.add(
        anInvocation("1").was(REGISTERED, 10).was(RUNNING, 12).was(SUCCESS, 15),
        anInvocation("2")
            .was(REGISTERED, 20)
            .was(RUNNING, 21)
            .was(FAILED, 30)
            .raised("KeyError:'x'"),
        anInvocation("3").was(RUNNING, 40).was(FAILED, 50).raised("KeyError:'y'"),
        anInvocation("4").of("shop.ship").was(FAILED, 60));

    ActivityReport report = taken(service.report(SHOP, Preset.HOUR));
    TaskStatistics charge = report.activity().byTask().get(CHARGE);

    assertThat(report.activity().isWhole()).isTrue();
    assertThat(report.activity().changes()).isEqualTo(9);
    assertThat(charge.succeeded()).isEqualTo(1);
    assertThat(charge.failed()).isEqualTo(2);
    assertThat(charge.runs().map(Spread::max)).contains(Duration.ofSeconds(10));
    assertThat(report.failures())
        .extracting(FailureGroup::task)
        .containsExactly(Optional.of(CHARGE), Optional.of(SHIP));
    assertThat(report.failures())
        .extracting(FailureGroup::exception)
        .containsExactly(Optional.of("KeyError"), Optional.empty());
    assertThat(report.failures().getFirst().message().orElseThrow().parts()).containsExactly("y");
  }

  @Test
  void theTimeBefore_isNotKnown_whereTheRecordsBeginInIt() {
    data.add(anInvocation("1").was(REGISTERED, -3_000).was(FAILED, 10).raised("KeyError:x"));

    ActivityReport report = taken(service.report(SHOP, Preset.HOUR));

    assertThat(report.recordsBegin()).contains(FakeInvocation.START.plusSeconds(-3_000));
    assertThat(report.failures().getFirst().before()).isEmpty();
    assertThat(report.failures().getFirst().isNew(report.activity().window())).isFalse();
  }

  @Test
  void theTimeBefore_isKnown_whereNothingHappenedInIt() {
    data.add(
        anInvocation("0").was(SUCCESS, -90_000),
        anInvocation("1").was(FAILED, 10).raised("KeyError:x"));

    ActivityReport report = taken(service.report(SHOP, Preset.HOUR));

    assertThat(report.recordsBegin()).isEmpty();
    assertThat(report.failures().getFirst().isNew(report.activity().window())).isTrue();
  }

  @Test
  void firstLook_isNotWaitedFor() {
    List<Runnable> waiting = new ArrayList<>();
    data.add(anInvocation("1").was(SUCCESS, 1));
    service.list(query(TaskOrder.TASK, 0, 50));
    monitor.workOn(waiting::add);

    TaskReport report = service.report(SHOP, Preset.DAY);
    assertThat(report.isBeingMade()).isTrue();
    assertThat(report.value()).isEmpty();

    waiting.forEach(Runnable::run);
    assertThat(taken(service.report(SHOP, Preset.DAY)).activity().all().succeeded()).isEqualTo(1);
  }

  @Test
  void lookAgain_readsOnlyWhatIsNew() {
    data.add(anInvocation("1").was(REGISTERED, 1_001).was(FAILED, 1_002).raised("KeyError:x"));
    service.report(SHOP, Preset.HOUR);
    FakeInvocation late = anInvocation("2").was(REGISTERED, 3_601).was(SUCCESS, 3_602);
    data.add(late).feeds(late);
    store.calls.forget();

    ActivityReport report = lookLater(Preset.HOUR);

    assertThat(report.activity().all().succeeded()).isEqualTo(1);
    assertThat(report.activity().all().failed()).isEqualTo(1);
    assertThat(report.failures()).hasSize(1);
    assertThat(asked()).containsExactly("histories.after", "statuses.of");
    store.calls.forget();
    lookLater(Preset.HOUR);
    assertThat(asked()).containsExactly("histories.after");
  }

  @Test
  void otherVisitors_costNothing() {
    service.report(SHOP, Preset.HOUR);
    store.calls.forget();

    service.report(SHOP, Preset.HOUR);
    service.report(SHOP, Preset.HOUR);

    assertThat(store.calls.names()).isEmpty();
  }

  @Test
  void whatWindowAndFeedBothTell_isCountedOnce() {
    FakeInvocation one = anInvocation("1").was(REGISTERED, 1_001).was(SUCCESS, 1_002);
    data.add(one);
    service.report(SHOP, Preset.HOUR);
    data.feeds(one);

    assertThat(lookLater(Preset.HOUR).activity().changes()).isEqualTo(2);
  }

  @Test
  void longerTime_readsWhatLiesBefore_once() {
    data.add(anInvocation("1").was(SUCCESS, -30 * 3_600), anInvocation("2").was(SUCCESS, 3_500));

    assertThat(taken(service.report(SHOP, Preset.QUARTER)).activity().all().succeeded())
        .isEqualTo(1);
    assertThat(lookLater(Preset.THREE_DAYS).activity().all().succeeded()).isEqualTo(2);
    store.calls.forget();
    assertThat(lookLater(Preset.QUARTER).activity().all().succeeded()).isEqualTo(1);
    assertThat(asked()).containsExactly("histories.after");
  }

  @Test
  void shortTime_showsTheSame_whateverElseWasLookedAt() {
    data.add(anInvocation("1").was(REGISTERED, -36_000).was(RUNNING, -30_000).was(SUCCESS, 3_590));

    TaskStatistics before = taken(service.report(SHOP, Preset.QUARTER)).activity().all();
    lookLater(Preset.WEEK);
    TaskStatistics after = lookLater(Preset.QUARTER).activity().all();

    assertThat(before.runs()).isEmpty();
    assertThat(after.runs()).isEmpty();
    assertThat(after.byStatus()).isEqualTo(before.byStatus());
  }

  @Test
  void entryDatedBeforeWhatIsKept_isLeftToWhoeverReadsThat() {
    service.report(SHOP, Preset.QUARTER);
    FakeInvocation late = anInvocation("1").was(SUCCESS, -36_000);
    data.add(late).feeds(late);

    assertThat(lookLater(Preset.QUARTER).activity().all().succeeded()).isZero();
    assertThat(lookLater(Preset.DAY).activity().all().succeeded()).isEqualTo(1);
  }

  @Test
  void timeOfThePast_isReadByItself_andStaysAsItWas() {
    data.add(
        anInvocation("0").was(FAILED, -9_000).raised("KeyError:x"),
        anInvocation("1").was(REGISTERED, -4_000).was(FAILED, -3_000).raised("KeyError:x"),
        anInvocation("2").was(FAILED, 1_010).raised("KeyError:x"));
    Period.Fixed past =
        new Period.Fixed(
            new TimeWindow(FakeInvocation.START.plusSeconds(-3_600), FakeInvocation.START));

    ActivityReport report = taken(service.report(SHOP, past));

    assertThat(report.activity().window()).isEqualTo(past.window());
    assertThat(report.activity().isWhole()).isTrue();
    assertThat(report.activity().changes()).isEqualTo(1);
    assertThat(report.activity().byTask().get(CHARGE).failed()).isEqualTo(1);
    assertThat(report.failures().getFirst().before()).hasValue(0);
    assertThat(report.idle()).isEmpty();
    assertThat(lookLater(past)).isEqualTo(report);
    assertThat(lookLater(Preset.HOUR).activity().all().failed()).isEqualTo(1);
  }

  @Test
  void reportMadeBeforeATimeWasOver_isNotTakenForAllOfIt() {
    Period.Fixed ending =
        new Period.Fixed(
            new TimeWindow(FakeInvocation.START, monitor.time.instant().plusSeconds(5)));
    data.add(anInvocation("1").was(SUCCESS, 1));
    service.report(SHOP, ending);
    List<Runnable> waiting = new ArrayList<>();
    monitor.workOn(waiting::add);
    monitor.time.pass(Duration.ofHours(1));

    TaskReport old = service.report(SHOP, ending);
    assertThat(old.value()).isPresent();
    assertThat(old.isFinal()).isFalse();

    monitor.workOn(Runnable::run);
    waiting.forEach(Runnable::run);
    assertThat(service.report(SHOP, ending).isFinal()).isTrue();
  }

  @Test
  void timesOfThePast_areReadFewAtOnce_andThoseThatWaitAreNotForgotten() {
    List<Runnable> waiting = new ArrayList<>();
    service.report(SHOP, Preset.HOUR);
    monitor.workOn(waiting::add);
    int begun = waiting.size();

    for (int n = 1; n <= 50; n++) {
      assertThat(service.report(SHOP, past(n)).isBeingMade()).isTrue();
    }
    assertThat(waiting).hasSize(begun + 4);

    monitor.workOn(Runnable::run);
    waiting.forEach(Runnable::run);
    assertThat(service.report(SHOP, past(1)).isFinal()).isTrue();
    assertThat(service.report(SHOP, past(50)).isFinal()).isTrue();
  }

  private static Period.Fixed past(int minutes) {
    return new Period.Fixed(
        new TimeWindow(FakeInvocation.START.minusSeconds(minutes * 60L), FakeInvocation.START));
  }

  @Test
  void gapInTheFeed_isReadAnew() {
    data.add(anInvocation("1").was(SUCCESS, 1_001));
    service.report(SHOP, Preset.HOUR);
    data.add(anInvocation("2").was(SUCCESS, 3_601)).feeds(Feed.Gap::new);

    assertThat(lookLater(Preset.HOUR).activity().all().succeeded()).isEqualTo(2);
  }

  @Test
  void purge_isForgotten() {
    data.add(anInvocation("1").was(SUCCESS, 1));
    service.report(SHOP, Preset.HOUR);
    data.purge().feeds(Feed.Reset::new);

    assertThat(lookLater(Preset.HOUR).activity().all().invocations()).isZero();
  }

  @Test
  void taskThatOnlyTheRecordTells_isFound() {
    data.add(anInvocation("1").was(SUCCESS, 1).unknownToOrchestrator());

    assertThat(taken(service.report(SHOP, Preset.HOUR)).activity().byTask()).containsKey(CHARGE);
  }

  @Test
  void stateThatLostItsTask_leavesItToTheRecord() {
    data.add(anInvocation("1").was(SUCCESS, 1).taskLostInOrchestrator());

    assertThat(taken(service.report(SHOP, Preset.HOUR)).activity().byTask())
        .containsOnlyKeys(CHARGE);
  }

  @Test
  void taskThatNobodyTells_isAskedForTwice() {
    data.add(anInvocation("1").was(SUCCESS, 1_001).unknownToOrchestrator().damaged());

    assertThat(taken(service.report(SHOP, Preset.HOUR)).activity().unknown()).isEqualTo(1);
    lookLater(Preset.HOUR);
    store.calls.forget();
    assertThat(lookLater(Preset.HOUR).activity().unknown()).isEqualTo(1);
    assertThat(asked()).containsExactly("histories.after");
  }

  @Test
  void damagedEntry_counts() {
    data.add(anInvocation("1").was(REGISTERED, 1).was(FAILED, 2).damagedEntry());

    assertThat(taken(service.report(SHOP, Preset.HOUR)).activity().all().failed()).isEqualTo(1);
  }

  @Test
  void stateBackendDown_saysSo_andComesBack() {
    data.add(anInvocation("1").was(SUCCESS, 1_001));
    store.calls.fail(Kind.TIMEOUT, "histories");
    assertThat(service.report(SHOP, Preset.HOUR).state().absence()).isPresent();
    assertThat(list(TaskOrder.TASK)).containsExactly("shop.charge");

    store.calls.heal();
    assertThat(lookLater(Preset.HOUR).activity().all().succeeded()).isEqualTo(1);
  }

  @Test
  void orchestratorMissing_leavesWhatTheHistoriesTell() {
    data.add(anInvocation("1").was(SUCCESS, 1));
    FakeStore partial =
        new FakeStore().holds(FakeInfo.bare("shop"), data, without(Component.ORCHESTRATOR));
    ShowTasksService other = service(new FakeMonitor().file("shop.db", partial));

    TaskList list = other.list(query(TaskOrder.TASK, 0, 50));

    assertThat(list.known().absence()).isPresent();
    assertThat(keys(list)).containsExactly("shop.charge");
  }

  @Test
  void reportComplete_waitsForIt() {
    data.add(anInvocation("1").was(SUCCESS, 1));

    assertThat(taken(service.reportComplete(SHOP, Preset.HOUR)).activity().all().succeeded())
        .isEqualTo(1);
  }
}
