package dev.pynmon.application.service.orchestrator;

import static dev.pynmon.application.fake.FakeInvocation.START;
import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static dev.pynmon.application.service.orchestrator.ServedRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.orchestrator.ServiceRunTriggers;
import dev.pynmon.application.port.in.orchestrator.ShowServiceRunResult;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TriggerRunId;
import dev.pynmon.domain.query.Newest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.timeline.Scene;
import dev.pynmon.domain.trigger.TriggerRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTriggersTest {
  private static final AppKey SHOP = new AppKey("shop");

  private final FakeData data =
      new FakeData()
          .atomicRun("service", "r1", START, Optional.of(START.plusSeconds(60)))
          .atomicRun("open", "r1", START.plusSeconds(100), Optional.empty());
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowAtomicServiceService service =
      new ShowAtomicServiceService(monitor.directory(), new MarkedRuns());

  private Answer<ServiceRunTriggers> triggers(String run) {
    return ((ShowServiceRunResult.Found) service.run(SHOP, run)).triggers();
  }

  private Newest<TriggerRun> runs(String run) {
    return triggers(run).available().orElseThrow().runs();
  }

  private static List<String> ids(Newest<TriggerRun> runs) {
    return runs.items().stream().map(TriggerRun::id).map(TriggerRunId::value).toList();
  }

  private void didMany(int number) {
    for (int n = 0; n < number; n++) {
      data.triggerRun(run("r%04d".formatted(n), START.plusMillis(n), "service"));
    }
  }

  @Test
  void run_comesWithTheTriggersThatNameIt_newestFirst() {
    data.triggerRun(
            run("first", START, "service"),
            run("last", START.plusSeconds(60), "service"),
            run("other", START.plusSeconds(30), "another"),
            run("later", START.plusSeconds(61), "service"))
        .add(anInvocation("started-last").was(KnownStatus.RUNNING, 70));
    assertThat(ids(runs("service"))).containsExactly("last", "first");
    assertThat(runs("service").complete()).isTrue();
    assertThat(triggers("service").available().orElseThrow().states())
        .containsOnlyKeys(new InvocationId("started-last"));
  }

  @Test
  void runThatGoesOn_hasWhatItDidSoFar() {
    data.triggerRun(
        run("early", START, "open"),
        run("now", monitor.time.instant(), "open"),
        run("future", monitor.time.instant().plusSeconds(1), "open"));
    assertThat(ids(runs("open"))).containsExactly("now");
  }

  @Test
  void veryManyTriggers_areCut_andThatIsSaid() {
    didMany(201);
    assertThat(runs("service").items()).hasSize(ServiceRunTriggers.MAX_SHOWN);
    assertThat(ids(runs("service"))).startsWith("r0200").endsWith("r0001");
    assertThat(runs("service").complete()).isFalse();
    assertThat(triggers("service").available().orElseThrow().lookedAtAll()).isTrue();
  }

  @Test
  void triggersOfOthersThatFillWhatIsLookedAt_leaveItOpenWhetherThereAreMore() {
    data.triggerRun(run("own", START, "service"));
    for (int n = 0; n < ServiceRunTriggers.MAX_READ; n++) {
      data.triggerRun(run("o" + n, START.plusMillis(1 + n), "another"));
    }
    assertThat(runs("service")).isEqualTo(Newest.none());
    assertThat(triggers("service").available().orElseThrow().lookedAtAll()).isFalse();
  }

  @Test
  void run_isShownWithTheLifeOfWhatItStarted() {
    data.triggerRun(run("r", START, "service"), run("lone", START, "service"))
        .add(
            anInvocation("started-r").was(KnownStatus.RUNNING, 1).was(KnownStatus.SUCCESS, 2),
            anInvocation("started-lone").was(KnownStatus.RUNNING, 1).unknownToStateBackend());
    Map<TriggerRunId, Scene> scenes = triggers("service").available().orElseThrow().scenes();
    assertThat(scenes.get(new TriggerRunId("r")).window())
        .isEqualTo(new TimeWindow(START.minusMillis(300), START.plusMillis(2_300)));
    assertThat(scenes.get(new TriggerRunId("lone")).window())
        .isEqualTo(new TimeWindow(START.minusMillis(100), START.plusMillis(100)));
  }

  @Test
  void manyTriggers_takeThreeCalls() {
    didMany(100);
    store.calls.forget();
    triggers("service");
    assertThat(store.calls.names())
        .filteredOn(name -> name.matches("triggerRuns.*|statuses.of|histories.of"))
        .containsExactly("triggerRuns.executed", "statuses.of", "histories.of");
  }

  @ParameterizedTest
  @EnumSource(names = {"CORRUPT_DATA", "TIMEOUT"})
  void triggersThatCannotBeRead_areNotKnown_andTheRunIsThere(Kind kind) {
    didMany(1);
    store.calls.fail(kind, "triggerRuns");
    assertThat(triggers("service").absence())
        .contains(new Absence.Down(store.calls.fault().orElseThrow()));
  }

  @Test
  void pynencWithoutRunsOfTriggers_hasNoneToTell() {
    assertThat(triggers("service")).isEqualTo(new Answer.Missing<>(new Absence.InThisVersion()));
  }
}
