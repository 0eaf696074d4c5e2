package dev.pynmon.application.service.orchestrator;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeInvocation;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.orchestrator.BlockingReport;
import dev.pynmon.application.port.in.orchestrator.OrchestratorOverview;
import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.StuckService;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowOrchestratorServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final Instant START = FakeInvocation.START;

  private final FakeData data = new FakeData();
  private final FakeStore store = new FakeStore();
  private final FakeMonitor monitor = FakeMonitor.over(data, store);
  private final ShowOrchestratorService service =
      new ShowOrchestratorService(
          monitor.directory(), new Totals(monitor.background), new MarkedRuns());

  @Test
  void show_blocking_namesTheWaitersAndTheirStates() {
    data.add(
            anInvocation("waited").was(KnownStatus.REGISTERED, 1),
            anInvocation("waiter").was(KnownStatus.PAUSED, 5))
        .waiting("waiter", "waited")
        .waiting("purged", "waited");

    BlockingReport report = blocking(service.show(SHOP)).getFirst();

    assertThat(report.id()).isEqualTo(new InvocationId("waited"));
    assertThat(report.state().orElseThrow().status().status()).isEqualTo(KnownStatus.REGISTERED);
    assertThat(report.waiters())
        .extracting(each -> each.id().value())
        .containsExactly("waiter", "purged");
    assertThat(report.waiters().getFirst().state().orElseThrow().status().at())
        .isEqualTo(START.plusSeconds(5));
    assertThat(report.waiters().getLast().state()).isEmpty();
    assertThat(report.more()).isFalse();
  }

  @Test
  void show_manyWaiters_areBoundedAndSaid() {
    data.add(anInvocation("waited").was(KnownStatus.REGISTERED, 1));
    for (int number = 0; number < 30; number++) {
      data.waiting("w" + number, "waited");
    }

    BlockingReport report = blocking(service.show(SHOP)).getFirst();

    assertThat(report.waiters()).hasSize(BlockingReport.MAX_WAITERS);
    assertThat(report.more()).isTrue();
  }

  /** The original makes 208 calls for 16 tasks. */
  @Test
  void show_manyTasksInvocationsAndWaiters_takeNoMoreCallsThanFew() {
    data.add(anInvocation("w").was(KnownStatus.REGISTERED, 1)).waiting("x", "w");
    service.show(SHOP);
    List<String> few = store.calls.names().stream().filter(name -> !name.equals("apps")).toList();
    for (int number = 0; number < 500; number++) {
      data.add(
              anInvocation("i" + number)
                  .of("shop.task" + number % 16)
                  .was(KnownStatus.REGISTERED, 2))
          .heartbeat("r" + number, monitor.time.instant(), Optional.empty())
          .waiting("x" + number, "i" + number);
    }
    store.calls.forget();

    OrchestratorOverview overview = service.show(SHOP);

    assertThat(store.calls.names()).hasSizeLessThanOrEqualTo(few.size()).hasSizeLessThan(10);
    assertThat(blocking(overview)).hasSize(OrchestratorOverview.MAX_BLOCKING);
    assertThat(overview.activeRunners().available().orElseThrow())
        .hasSize(OrchestratorOverview.MAX_RUNNERS);
  }

  @Test
  void show_totals_countEveryStatusOnce() {
    data.add(
        anInvocation("1").was(KnownStatus.KILLED, 1), anInvocation("2").was(KnownStatus.RETRY, 1));

    assertThat(
            service.show(SHOP).totals().available().flatMap(Snapshot::value).orElseThrow().total())
        .isEqualTo(2);
  }

  @Test
  void show_settings_haveTheDefaultsOfPynenc() {
    data.atomicRun("a", "r", START, Optional.of(START));

    OrchestratorOverview overview = service.show(SHOP);

    assertThat(overview.settings()).extracting(Setting::key).contains("blocking_control");
    assertThat(overview.recovery())
        .extracting(setting -> setting.key() + "=" + setting.value())
        .containsExactly(
            "recover_pending_invocations_cron=*/5 * * * *",
            "recover_running_invocations_cron=*/15 * * * *",
            "max_pending_seconds=5.0");
    assertThat(overview.service())
        .extracting(Setting::key)
        .containsExactly(
            "atomic_service_interval_minutes",
            "atomic_service_spread_margin_minutes",
            "atomic_service_check_interval_minutes",
            "runner_considered_dead_after_minutes",
            "atomic_service_max_start_slot_fraction",
            "atomic_service_membership_stabilization_minutes",
            "atomic_service_execution_retention_minutes",
            "atomic_service_execution_max_records");
  }

  @Test
  void show_storeOfBefore024_hasNoSettingsOfRecords() {
    assertThat(service.show(SHOP).service()).hasSize(4);
  }

  @Test
  void show_runOfADeadRunner_isTroubleWithEvidence() {
    data.add(
            anInvocation("rec")
                .of("pynenc.core_tasks.recover_pending_invocations")
                .was(KnownStatus.REGISTERED, 7)
                .was(KnownStatus.SUCCESS, 9))
        .atomicRun("good", "r1", START, Optional.of(START.plusSeconds(1)))
        .atomicRun("stuck", "r1", START.plusSeconds(300), Optional.empty())
        .heartbeat("r1", START.plusSeconds(300), Optional.empty());

    ServiceTrouble trouble =
        service.show(SHOP).trouble().available().flatMap(it -> it).orElseThrow();

    assertThat(trouble.stuck().run().id()).isEqualTo("stuck");
    assertThat(trouble.stuck().why()).isEqualTo(StuckService.Why.RUNNER_SILENT);
    assertThat(trouble.stuck().heartbeat().orElseThrow().last()).isEqualTo(START.plusSeconds(300));
    assertThat(trouble.lastCompleted().orElseThrow().id()).isEqualTo("good");
    assertThat(trouble.recoveries())
        .containsExactly(
            new ServiceTrouble.Recovery(
                trouble.recoveries().getFirst().task(),
                Optional.of(new InvocationId("rec")),
                Optional.of(START.plusSeconds(7))),
            new ServiceTrouble.Recovery(
                trouble.recoveries().getLast().task(), Optional.empty(), Optional.empty()));
  }

  @Test
  void show_serviceThatIsFree_isNoTroubleAndCostsOneCall() {
    data.atomicRun("good", "r1", START, Optional.of(START.plusSeconds(1)));

    assertThat(service.show(SHOP).trouble().available().flatMap(it -> it)).isEmpty();
    assertThat(store.calls.count("atomicRuns.running")).isEqualTo(1);
    assertThat(store.calls.count("atomicRuns.newest")).isZero();
  }

  @Test
  void show_orchestratorDown_saysSo() {
    service.show(SHOP);
    store.calls.fail(Kind.UNAVAILABLE);

    OrchestratorOverview overview = service.show(SHOP);

    assertThat(overview.blocking().available()).isEmpty();
    assertThat(overview.trouble().available()).isEmpty();
  }

  private static List<BlockingReport> blocking(OrchestratorOverview overview) {
    return overview.blocking().available().orElseThrow();
  }
}
