package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.golden.GoldenRunnersContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Queues and heartbeats in a file that two releases wrote, of which no pynenc reads all. */
final class SqliteUpgradedRunnersTest {
  private static final AppId APP = SqliteFixture.UPGRADED_024.golden().app();
  private static final RunnerId DEAD = new RunnerId("c0b6079b-a75c-409d-9b42-33465288f99e");

  @ParameterizedTest
  @EnumSource(names = {"UPGRADED_024", "UPGRADED_024_04"})
  void queue_isCounted_thoughTheNewPynencCannot(SqliteFixture fixture, @TempDir Path folder) {
    try (OpenedStores opened = OpenedFixture.copied(fixture, folder).stores()) {
      assertThat(GoldenRunnersContract.counted(opened.broker(APP).queues()))
          .isEqualTo(SqliteFixture.UPGRADED_024.golden().waitingByQueue())
          .isEqualTo(Map.of(QueueName.DEFAULT, 0L));
    }
  }

  /** 0.2.4 forgets the service columns that 0.2.3 wrote, 0.4.0 reads no row; the file has both. */
  @ParameterizedTest
  @EnumSource(names = {"UPGRADED_024", "UPGRADED_024_04"})
  void heartbeatsOfTwoReleasesInOneTable_areReadColumnByColumn(
      SqliteFixture fixture, @TempDir Path folder) {
    try (OpenedStores opened = OpenedFixture.copied(fixture, folder).stores()) {
      List<Heartbeat> read = OpenedStores.all(opened.orchestrator(APP).heartbeats()::newest);
      assertThat(read)
          .extracting(SqliteUpgradedRunnersTest::withoutService)
          .containsExactlyElementsOf(SqliteFixture.UPGRADED_024.golden().heartbeats().reversed());
      Heartbeat dead = read.getLast();
      assertThat(dead.runner()).isEqualTo(DEAD);
      assertThat(dead.lastServiceStart()).contains(Instant.parse("2026-11-24T14:18:18.661746Z"));
      assertThat(read.getFirst().lastServiceStart()).isEmpty();
    }
  }

  private static Heartbeat withoutService(Heartbeat heartbeat) {
    return new Heartbeat(
        heartbeat.runner(),
        heartbeat.created(),
        heartbeat.last(),
        heartbeat.atomicServiceEligible(),
        heartbeat.consumedQueues(),
        Optional.empty(),
        Optional.empty());
  }
}
