package dev.pynmon.application.service.purge;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeReport;
import dev.pynmon.domain.purge.PurgeScope;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which ended invocations a purge takes, and which it keeps. */
class EndedPurgeTest {
  private final PurgedShop shop = new PurgedShop();
  private final FakeData data = shop.data;
  private final FakeStore store = shop.store;
  private final FakeMonitor monitor = shop.monitor;

  @Test
  void endedInvocations_goFromEveryPlace_fromTheOrchestratorLast() {
    data.add(
        PurgedShop.success("old", 0), PurgedShop.success("young", 60 * 60), anInvocation("open"));

    PurgeReport report = shop.run(new PurgeScope.Ended(Duration.ofMinutes(30), false));

    assertThat(data.removed).containsExactly("broker old", "state backend old", "orchestrator old");
    assertThat(report.removed()).isEqualTo(3);
    assertThat(report.kept()).isZero();
  }

  @Test
  void whatOnlyRecordsLeadTo_goesBeforeAnyRecordDoes() {
    data.add(PurgedShop.success("old", 0));

    shop.run(new PurgeScope.Ended(Duration.ZERO, false));

    assertThat(store.calls.names())
        .filteredOn(call -> call.startsWith("purge."))
        .containsExactly(
            "purge.by record broker",
            "purge.by record state backend",
            "purge.by record orchestrator",
            "purge.ended broker",
            "purge.ended state backend",
            "purge.ended orchestrator");
  }

  @Test
  void statusesAlone_areForgottenByTheOrchestratorAlone() {
    data.add(PurgedShop.success("old", 0));

    shop.run(new PurgeScope.Ended(Duration.ZERO, true));

    assertThat(data.removed).containsExactly("orchestrator old");
  }

  @Test
  void whatSomethingUnfinishedRefersTo_isKeptAndCounted() {
    data.add(
        anInvocation("open"),
        PurgedShop.success("child", 0).childOf("open"),
        PurgedShop.success("waited", 0),
        PurgedShop.success("member", 0).inWorkflow("open", "shop.order"),
        PurgedShop.success("part", 0).definingWorkflow("open"),
        PurgedShop.success("damaged", 0).damaged(),
        PurgedShop.success("done", 1),
        PurgedShop.success("of-done", 0).childOf("done"),
        PurgedShop.success("of-nobody", 0).childOf("unknown"),
        PurgedShop.success("without-record", 0).unknownToStateBackend());
    data.waiting("open", "waited");

    PurgeReport report = shop.run(new PurgeScope.Ended(Duration.ZERO, true));

    assertThat(data.removed)
        .containsExactly(
            "orchestrator done",
            "orchestrator of-done",
            "orchestrator of-nobody",
            "orchestrator without-record");
    assertThat(report.gone()).isEqualTo(4);
    assertThat(report.kept()).isEqualTo(5);
  }

  @Test
  void whatMoreWaitForThanAreAsked_isKept() {
    data.add(PurgedShop.success("waited", 0));
    for (int i = 0; i < 41; i++) {
      data.add(PurgedShop.success("w" + i, 3_600));
      data.waiting("w" + i, "waited");
    }

    PurgeReport report = shop.run(new PurgeScope.Ended(Duration.ofMinutes(30), true));

    assertThat(data.removed).isEmpty();
    assertThat(report.kept()).isEqualTo(1);
  }

  @Test
  void workflowOfWhichAMemberIsUnfinished_isKept() {
    data.add(
        PurgedShop.success("working", 0).definingWorkflow(),
        anInvocation("member").inWorkflow("working", "shop.charge").was(KnownStatus.RUNNING, 1),
        PurgedShop.success("over", 0).definingWorkflow(),
        PurgedShop.success("of-over", 0).inWorkflow("over", "shop.charge"));

    PurgeReport report = shop.run(new PurgeScope.Ended(Duration.ZERO, true));

    assertThat(data.removed).containsExactly("orchestrator over", "orchestrator of-over");
    assertThat(report.kept()).isEqualTo(1);
  }

  @Test
  void withoutAStateBackend_nobodyKnowsWhatIsNeeded_andNothingGoes() {
    FakeData alone = new FakeData().add(PurgedShop.success("old", 0));
    FakeStore orchestrator = new FakeStore();
    orchestrator.holds(
        FakeInfo.info("alone").build(), alone, FakeMonitor.without(Component.STATE_BACKEND));
    monitor.file("alone.sqlite", orchestrator);

    assertThatExceptionOfType(BackendException.class)
        .isThrownBy(
            () ->
                shop.service(false)
                    .begin(
                        PurgedShop.OLE,
                        new AppKey("alone"),
                        new PurgeScope.Ended(Duration.ZERO, false)))
        .satisfies(
            e ->
                assertThat(e.fault().problem())
                    .startsWith("Nobody can tell which ended invocations are still needed"));
    assertThat(alone.removed).isEmpty();
  }

  @Test
  void manyEnded_goInBatches() {
    for (int i = 0; i < 450; i++) {
      data.add(PurgedShop.success("i" + i, 0));
    }

    PurgeReport report = shop.run(new PurgeScope.Ended(Duration.ZERO, false));

    assertThat(store.calls.count("purge.ended broker")).isEqualTo(3);
    assertThat(report.removed()).isEqualTo(1_350);
  }
}
