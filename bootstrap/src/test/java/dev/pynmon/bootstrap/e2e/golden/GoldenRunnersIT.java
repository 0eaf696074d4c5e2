package dev.pynmon.bootstrap.e2e.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of runners, service runs and blocking, held against what real pynencs answer. */
class GoldenRunnersIT {
  private static final String RUNS = "/runners/atomic-service/";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(
      value = SqliteFixture.class,
      names = {"SHOP_THREAD", "SHOP024", "SHOP4", "SPLIT", "UPGRADED_024"})
  void everyRunner_hasAPage_deadOnesAndClientsToo(SqliteFixture fixture) {
    Golden golden = fixture.golden();

    try (RealStore store = RealStore.of(fixture, folder)) {
      String list = store.browse("/runners/").body();
      for (Heartbeat sign : golden.heartbeats()) {
        assertThat(list).contains(sign.runner().value());
      }
      for (RunnerId runner : runners(golden)) {
        String path = "/runners/" + runner.value().replace("@", "%40");
        HttpResponse<String> page = store.browse(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body()).contains(runner.value(), "<dt>Host</dt>", "data-status=");
      }
    }
  }

  /** Its configuration lies with its state backend, which is missing here. */
  @Test
  void configurationThatCannotBeRead_isSaid_andItsDefaultsAreNoFacts() {
    try (RealStore store = RealStore.of(SqliteFixture.MIXED, folder)) {
      assertThat(store.browse("/runners/").body())
          .contains(
              "<h1>Runners</h1><span class=\"t3\">class not known</span>",
              "heard of within 10 m 00 s, pynenc&#39;s default, assumed as the configuration could"
                  + " not be read;",
              "pynenc&#39;s default, assumed: the configuration could not be read</td>")
          .doesNotContain("as configured", "DummyRunner", ">pynenc&#39;s default<");
      assertThat(store.browse(RUNS + "scheduling").body())
          .contains("with its defaults, which are assumed: the configuration could not be read.")
          .doesNotContain(">pynenc&#39;s default<");
    }
  }

  @Test
  void configurationThatWasRead_isSaidToBeSo() {
    try (RealStore store = RealStore.of(SqliteFixture.SHOP4, folder)) {
      assertThat(store.browse("/runners/").body())
          .contains("heard of within 10 m 00 s, as configured;", ">pynenc&#39;s default<")
          .doesNotContain("assumed");
      assertThat(store.browse(RUNS + "scheduling").body())
          .contains("Worked out as pynenc does it, without claiming anything.")
          .doesNotContain("assumed");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SqliteFixture.class,
      names = {"SHOP024", "SHOP4", "KINDS4", "SPLIT", "MIXED"})
  void everyServiceRun_isListedAndHasAPage(SqliteFixture fixture) {
    JsonNode runs = fixture.golden().json().get("atomic_service_runs");

    try (RealStore store = RealStore.of(fixture, folder)) {
      String list = store.browse(RUNS + "timeline").body();
      for (JsonNode run : runs) {
        String id = run.at("/atomic_service_id/atomic_service_run_id").textValue();
        assertThat(list).contains(RUNS + "runs/" + id);
        assertThat(store.browse(RUNS + "runs/" + id).body())
            .contains(
                id,
                run.at("/atomic_service_id/runner_id").textValue(),
                run.get("start_time").textValue(),
                run.get("end_time").textValue(),
                run.get("status").textValue());
      }
      assertThat(list).contains(runs.size() + " records<").doesNotContain("is stuck");
    }
  }

  @Test
  void serviceRuns_of023_areTheLastOfItsRunner() {
    try (RealStore store = RealStore.of(SqliteFixture.SHOP_THREAD, folder)) {
      assertThat(store.browse(RUNS + "timeline").body())
          .contains("1 record<", "2026-11-24T14:18:18.661746+00:00", "263 ms");
      assertThat(store.browse(RUNS + "scheduling").body()).contains("before 0.2.4");
      assertThat(store.browse(RUNS + "runs/any").statusCode()).isEqualTo(404);
      assertThat(store.browse(RUNS + "runs/any").body())
          .contains("pynenc before 0.2.4 keeps no record of a run.");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SqliteFixture.class,
      names = {"SHOP_THREAD", "SHOP4", "SPLIT"})
  void orchestrator_showsItsClassAndWhatBlocks(SqliteFixture fixture) {
    Golden golden = fixture.golden();

    try (RealStore store = RealStore.of(fixture, folder)) {
      HttpResponse<String> page = store.browse("/orchestrator/");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("SQLiteOrchestrator", "every 5 minutes, UTC");
      for (InvocationId blocking : golden.blocking()) {
        assertThat(page.body()).contains("/invocations/" + blocking.value());
      }
    }
  }

  /** The heartbeat is of 14:45:30: that runner has asked for a run again since this one began. */
  @Test
  void runLeftWithoutAnEnd_isSaidOnTheDashboardAndWhereItMatters() throws SQLException {
    try (RealStore store = RealStore.of(SqliteFixture.SHOP4, folder)) {
      leave("2026-11-24T14:30:00+00:00");
      String claim = "The atomic service is stuck since 14:30:00 UTC (17 m ago).";

      assertThat(store.browse("/attention/api").statusCode())
          .as("waits for the check")
          .isEqualTo(200);
      assertThat(store.browse("/").body())
          .contains(
              "The atomic service is stuck: no trigger, cron or recovery runs.",
              "its runner has asked for a run again since",
              "<b>17 m</b> since <time datetime=\"2026-11-24T14:30:00+00:00\"");
      for (String path :
          List.of("/orchestrator/", RUNS + "timeline", RUNS + "scheduling", RUNS + "runs/left")) {
        assertThat(store.browse(path).body())
            .as(path)
            .contains(claim, "its runner has asked for a run again since")
            .contains("Last recover_pending_invocations: 14:45:12 UTC");
      }
    }
  }

  @Test
  void runThatMayStillEnd_isNoTrouble() throws SQLException {
    try (RealStore store = RealStore.of(SqliteFixture.SHOP4, folder)) {
      leave("2026-11-24T14:45:31+00:00");

      assertThat(store.browse("/").body()).doesNotContain("is stuck");
      assertThat(store.browse(RUNS + "timeline").body())
          .contains("Runner 434af2c is running the service since 14:45:31 UTC.")
          .doesNotContain("is stuck");
    }
  }

  private void leave(String start) throws SQLException {
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("shop4.sqlite"));
        PreparedStatement insert =
            file.prepareStatement(
                "INSERT INTO shop4_42a42d08__orchestrator_atomic_service_executions"
                    + " (runner_id, start_time, atomic_service_run_id, status, reason)"
                    + " VALUES ('434af2c1-c528-4fdb-8f4f-e901ff3c4991', ?, 'left', 'running', '')")) {
      insert.setString(1, start);
      insert.executeUpdate();
    }
  }

  @Test
  void storesWithoutHeartbeats_areNoError() {
    try (RealStore store = RealStore.of(SqliteFixture.NEIGHBOURS, folder)) {
      for (String path :
          List.of("/orchestrator/", "/runners/", RUNS + "timeline", RUNS + "scheduling")) {
        assertThat(store.browse(path).statusCode()).as(path).isEqualTo(200);
      }
    }
  }

  private static List<RunnerId> runners(Golden golden) {
    return golden.invocations().values().stream()
        .flatMap(each -> each.history().stream())
        .flatMap(entry -> entry.runnerContext().stream())
        .distinct()
        .toList();
  }
}
