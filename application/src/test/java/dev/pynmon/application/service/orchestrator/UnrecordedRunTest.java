package dev.pynmon.application.service.orchestrator;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.orchestrator.ServedRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult.Searched;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.orchestrator.ServiceGeneration;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of the atomic service of which there is no record. */
class UnrecordedRunTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Duration A_CENTURY = Duration.ofDays(36_525);

  private final FakeData data =
      new FakeData().atomicRun("kept", "r1", START, Optional.of(START.plusSeconds(60)));
  private final FakeStore store = new FakeStore();

  @Test
  void runThatOnlyTriggersName_isThereWithThem_andWithItsRunner() {
    data.triggerRun(
            run("first", START, "gone", "r1"),
            run("other", START.plusSeconds(1), "another", "r2"),
            run("last", START.plusSeconds(2), "gone", "r1"))
        .add(anInvocation("started-last").was(KnownStatus.RUNNING, 70))
        .heartbeat("r1", START, Optional.empty());

    ShowServiceRunResult.Unrecorded found = unrecorded("gone");

    assertThat(found.id()).isEqualTo("gone");
    assertThat(found.unread()).isEmpty();
    assertThat(ids(found)).containsExactly("last", "first");
    assertThat(found.triggers().lookedAtAll()).isTrue();
    assertThat(found.triggers().states()).containsOnlyKeys(new InvocationId("started-last"));
    assertThat(found.runner().orElseThrow().id()).isEqualTo(new RunnerId("r1"));
    assertThat(found.runner().orElseThrow().presence()).isEqualTo(RunnerPresence.GONE);
  }

  @Test
  void runWhoseTriggersNameNoRunner_hasNone() {
    data.triggerRun(run("first", START, "gone"));

    assertThat(unrecorded("gone").runner()).isEmpty();
  }

  @Test
  void triggersOfWhateverTime_areFound() {
    data.triggerRun(
        run("late", START.plus(A_CENTURY), "gone"), run("early", START.minus(A_CENTURY), "gone"));

    assertThat(ids(unrecorded("gone"))).containsExactly("late", "early");
  }

  @Test
  void ofVeryManyRunsOfTriggers_theNewestAreLookedThrough() {
    data.triggerRun(run("oldest", START, "old"));
    data.triggerRun(run("older", START.plusSeconds(1), "gone"));
    for (int n = 1; n < ServiceRunTriggers.MAX_READ; n++) {
      data.triggerRun(run("t" + n, START.plusSeconds(1 + n), "another"));
    }

    assertThat(ids(unrecorded("gone"))).containsExactly("older");
    assertThat(unrecorded("gone").triggers().lookedAtAll()).isFalse();
    assertThat(result("old")).isEqualTo(unknown(Searched.NEWEST));
  }

  @Test
  void runThatNothingNames_isUnknown() {
    assertThat(result("none")).isEqualTo(unknown(Searched.NONE));

    data.triggerRun(run("other", START, "another"));

    assertThat(result("none")).isEqualTo(unknown(Searched.ALL));
  }

  @Test
  void storeOfBefore024_keepsNoRunAtAll() {
    assertThat(service(FakeMonitor.over(new FakeData())).run(SHOP, "none"))
        .isEqualTo(new ShowServiceRunResult.NotFound(ServiceGeneration.LAST_RUN, Searched.NONE));
  }

  @ParameterizedTest
  @EnumSource(names = {"CORRUPT_DATA", "TIMEOUT"})
  void runThatTriggersWouldName_cannotBeToldFromAnUnknownOne_whileTheyDoNotAnswer(Kind kind) {
    data.triggerRun(run("first", START, "gone"));
    store.calls.fail(kind, "triggerRuns");

    assertThat(result("gone"))
        .isEqualTo(
            new ShowServiceRunResult.Unanswered(
                Component.TRIGGER, new Absence.Down(store.calls.fault().orElseThrow())));
  }

  @Test
  void recordThatCannotBeRead_leavesWhatTriggersTell() {
    data.triggerRun(run("first", START, "kept"));
    store.calls.fail(Kind.CORRUPT_DATA, "atomicRuns");

    ShowServiceRunResult.Unrecorded found = unrecorded("kept");

    assertThat(found.unread()).contains(new Absence.Down(store.calls.fault().orElseThrow()));
    assertThat(ids(found)).containsExactly("first");
    assertThat(result("none"))
        .isEqualTo(
            new ShowServiceRunResult.Unanswered(
                Component.ORCHESTRATOR, new Absence.Down(store.calls.fault().orElseThrow())));
  }

  @Test
  void orchestratorThatNoStoreHolds_leavesWhatTriggersTell() {
    data.triggerRun(run("first", START, "kept"));
    FakeMonitor monitor =
        new FakeMonitor()
            .file(
                "shop.sqlite",
                store.holds(
                    FakeInfo.info("shop").build(),
                    data,
                    Component.STATE_BACKEND,
                    Component.TRIGGER));

    assertThat(service(monitor).run(SHOP, "kept"))
        .isInstanceOf(ShowServiceRunResult.Unrecorded.class);
    assertThat(service(monitor).run(SHOP, "none"))
        .isInstanceOfSatisfying(
            ShowServiceRunResult.Unanswered.class,
            silent -> assertThat(silent.component()).isEqualTo(Component.ORCHESTRATOR));
  }

  @Test
  void storeThatIsGone_isAskedOnce() {
    ShowAtomicServiceService service = service(FakeMonitor.over(data, store));
    service.run(SHOP, "kept");
    store.calls.fail(Kind.UNAVAILABLE, "atomicRuns");
    store.calls.forget();

    assertThat(service.run(SHOP, "kept"))
        .isEqualTo(
            new ShowServiceRunResult.Unanswered(
                Component.ORCHESTRATOR, new Absence.Down(store.calls.fault().orElseThrow())));
    assertThat(store.calls.names()).containsExactly("atomicRuns.running");
  }

  @Test
  void looking_takesAFewCalls() {
    for (int n = 0; n < 300; n++) {
      data.triggerRun(run("t" + n, START.plusSeconds(n), "gone", "r1"));
    }
    result("kept");
    store.calls.forget();

    result("gone");

    assertThat(store.calls.names())
        .filteredOn(name -> !name.equals("apps"))
        .containsExactly(
            "atomicRuns.running",
            "atomicRuns.byId",
            "triggerRuns.executed",
            "statuses.of",
            "histories.of",
            "contexts.of",
            "heartbeats.of");
  }

  private static ShowServiceRunResult unknown(Searched searched) {
    return new ShowServiceRunResult.NotFound(ServiceGeneration.RECORDS, searched);
  }

  private ShowServiceRunResult.Unrecorded unrecorded(String id) {
    return (ShowServiceRunResult.Unrecorded) result(id);
  }

  private ShowServiceRunResult result(String id) {
    return service(FakeMonitor.over(data, store)).run(SHOP, id);
  }

  private static ShowAtomicServiceService service(FakeMonitor monitor) {
    return new ShowAtomicServiceService(monitor.directory(), new MarkedRuns());
  }

  private static List<String> ids(ShowServiceRunResult.Unrecorded found) {
    return found.triggers().runs().items().stream()
        .map(TriggerRun::id)
        .map(TriggerRunId::value)
        .toList();
  }
}
