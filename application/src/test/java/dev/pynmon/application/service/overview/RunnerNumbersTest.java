package dev.pynmon.application.service.overview;

import static dev.pynmon.application.fake.FakeInvocation.anInvocation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.broker.QueueReports;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.orchestrator.ShowOrchestratorService;
import dev.pynmon.application.service.runner.ListRunnersService;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page, and the command line, tell the same number of runners. */
class RunnerNumbersTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final RunnerCounts EXPECTED =
      new RunnerCounts(new Count.Exact(7), new Count.Exact(5))
          .apart(new Count.Exact(2), new Count.Exact(1), new Count.Exact(2));

  private final FakeData data = new FakeData();
  private final FakeMonitor monitor = FakeMonitor.over(data, new FakeStore());
  private final Totals totals = new Totals(monitor.background);
  private final ShowOverviewService overview = ShowOverviewServiceTest.service(monitor);

  /** Active: the head and one that is busy; besides one stale, two done, and two gone. */
  @BeforeEach
  void store() {
    Instant now = monitor.time.instant();
    data.context("main")
        .heartbeat("main", now, Optional.empty())
        .heartbeat("stale", now.minusSeconds(400), Optional.empty())
        .heartbeat("gone", now.minusSeconds(900), Optional.empty())
        .workerOfOne("lost", "main", now.minusSeconds(800))
        .workerOfOne("over", "main", now.minusSeconds(500))
        .workerOfOne("over too", "main", now.minusSeconds(1))
        .workerOfOne("busy", "main", now)
        .queued("default", "1")
        .add(
            anInvocation("i").was(KnownStatus.RUNNING, 1, "busy"),
            anInvocation("j").was(KnownStatus.RUNNING, 2, "lost"));
  }

  @Test
  void dashboard() {
    assertThat(overview.showComplete(SHOP).runnerCounts().available()).contains(EXPECTED);
    assertThat(overview.showComplete(SHOP).activeRunners().available().orElseThrow())
        .extracting(sign -> sign.runner().value())
        .containsExactly("stale", "busy", "main");
  }

  @Test
  void runners() {
    assertThat(
            new ListRunnersService(monitor.directory())
                .list(SHOP, PageRequest.first(10))
                .counts()
                .available())
        .contains(EXPECTED);
  }

  @Test
  void orchestrator() {
    assertThat(
            new ShowOrchestratorService(monitor.directory(), totals, new MarkedRuns())
                .show(SHOP)
                .runnerCounts()
                .available())
        .contains(EXPECTED);
  }

  @Test
  void queues() {
    QueueReport queue =
        QueueReports.of(monitor.directory().visit(SHOP), monitor.time.instant())
            .available()
            .orElseThrow()
            .getFirst();

    assertThat(queue.consumers()).hasSize(2);
    assertThat(queue.stale()).isEqualTo(1);
  }

  @Test
  void applications() {
    AppGlance glance =
        new CompareAppsService(monitor.directory(), totals, monitor.background)
            .compare(List.of(SHOP)).values().stream()
                .findFirst()
                .flatMap(Snapshot::value)
                .orElseThrow();

    assertThat(glance.runners().available()).contains(EXPECTED);
  }
}
