package dev.pynmon.sqlite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Queues and heartbeats as pynenc answers them. Some pynenc cannot answer about the file of
 * another: then the file itself is asked.
 */
final class SqliteGoldenRunnersTest {
  private static final RunnerId DEAD = new RunnerId("c0b6079b-a75c-409d-9b42-33465288f99e");

  @ParameterizedTest
  @EnumSource(
      names = {"SHOP_THREAD", "SHOP024", "SHOP4", "SPLIT", "UPGRADED", "UPGRADED_024", "MIXED"})
  void queues_areCountedAsByPynenc(SqliteFixture fixture, @TempDir Path folder) {
    try (OpenedFixture opened = new OpenedFixture(fixture, folder)) {
      Queues queues = opened.broker(fixture.golden().app()).queues();
      assertThat(counted(queues)).isEqualTo(fixture.golden().waitingByQueue());
    }
  }

  @Test
  void queueThatTheNewPynencCannotRead_isRead(@TempDir Path folder) {
    try (OpenedFixture opened = new OpenedFixture(SqliteFixture.UPGRADED_024_04, folder)) {
      Queues queues = opened.broker(SqliteFixture.UPGRADED_024_04.golden().app()).queues();
      assertThat(counted(queues)).isEqualTo(Map.of(QueueName.DEFAULT, 0L));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP024", "UPGRADED"})
  void messagesWithoutQueueNames_areInTheOrderOfTheirTime(
      SqliteFixture fixture, @TempDir Path folder) {
    try (OpenedFixture opened = new OpenedFixture(fixture, folder)) {
      AppId app = fixture.golden().app();
      String table = app.tablePrefix() + "__broker_message_queue";
      assertThat(peek(opened.broker(app).queues(), QueueName.DEFAULT))
          .containsExactlyElementsOf(
              RawSql.column(
                  opened.file(0),
                  "SELECT invocation_id FROM " + table + " ORDER BY created_at, id"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP4", "SPLIT", "MIXED"})
  void messagesOfEachQueue_areInTheOrderOfPriorityThenTime(
      SqliteFixture fixture, @TempDir Path folder) {
    try (OpenedFixture opened = new OpenedFixture(fixture, folder)) {
      AppId app = fixture.golden().app();
      String query =
          "SELECT invocation_id FROM %s__broker_message_queue WHERE queue_name = '%s'"
              + " ORDER BY priority DESC, created_at, id";
      assertThat(fixture.golden().waitingByQueue().keySet())
          .hasSize(3)
          .allSatisfy(
              queue ->
                  assertThat(peek(opened.broker(app).queues(), queue))
                      .containsExactlyElementsOf(
                          RawSql.column(
                              opened.file(0), query.formatted(app.tablePrefix(), queue))));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHOP_THREAD", "SHOP024", "SHOP4", "SPLIT", "UPGRADED", "MIXED"})
  void heartbeats_areThoseOfPynenc(SqliteFixture fixture, @TempDir Path folder) {
    try (OpenedFixture opened = new OpenedFixture(fixture, folder)) {
      assertThat(heartbeats(opened, fixture.golden().app()))
          .containsExactlyElementsOf(fixture.golden().heartbeats().reversed());
    }
  }

  /** 0.2.4 forgets the service columns that 0.2.3 wrote, 0.4.0 reads no row; the file has both. */
  @ParameterizedTest
  @EnumSource(names = {"UPGRADED_024", "UPGRADED_024_04"})
  void heartbeatsOfTwoReleasesInOneTable_areReadColumnByColumn(
      SqliteFixture fixture, @TempDir Path folder) {
    try (OpenedFixture opened = new OpenedFixture(fixture, folder)) {
      List<Heartbeat> read = heartbeats(opened, fixture.golden().app());
      assertThat(read)
          .extracting(SqliteGoldenRunnersTest::withoutService)
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

  private static List<Heartbeat> heartbeats(OpenedFixture opened, AppId app) {
    return OpenedFixture.all(opened.orchestrator(app).heartbeats()::newest);
  }

  private static Map<QueueName, Long> counted(Queues queues) {
    List<QueueSize> sizes = queues.sizes(1_000);
    assertThat(sizes).extracting(QueueSize::waiting).hasOnlyElementsOfType(Count.Exact.class);
    return sizes.stream()
        .collect(Collectors.toMap(QueueSize::queue, size -> size.waiting().value()));
  }

  private static List<String> peek(Queues queues, QueueName queue) {
    return OpenedFixture.all(page -> queues.peek(queue, page)).stream()
        .map(QueuedMessage::invocation)
        .map(Object::toString)
        .toList();
  }
}
