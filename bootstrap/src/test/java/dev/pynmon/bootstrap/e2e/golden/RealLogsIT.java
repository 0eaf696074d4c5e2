package dev.pynmon.bootstrap.e2e.golden;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.log.Explained;
import dev.pynmon.application.port.in.log.ExplainedLog;
import dev.pynmon.application.port.in.log.LogThing;
import dev.pynmon.bootstrap.cli.Patience;
import dev.pynmon.bootstrap.e2e.OwnRedis;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.log.LogLevel;
import dev.pynmon.domain.log.ParsedLog.LeftOut;
import dev.pynmon.testkit.fixture.Fixtures;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.log.CaughtLog;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Logs that pynenc wrote, against the stores that it wrote beside them: nothing stays unknown. What
 * no run of a trigger came of is no part of one, and words for contexts name nothing that is kept.
 */
@Isolated("counts what the log of the whole process says")
@Tag("redis")
class RealLogsIT {
  /** What the clients of 0.3 and 0.4 name, who ran the same. */
  private static final List<String> OF_CLIENT =
      List.of(
          "condition found 2",
          "context not looked up 1",
          "event found 2",
          "invocation found 52",
          "runner found 1",
          "task found 12",
          "valid-condition not looked up 2",
          "workflow found 11");

  private static final String STATEMENTS = "dev.pynmon.sqlite.db.Session";
  private static final String ROUND_TRIPS = "dev.pynmon.redis.server.Lease";

  @TempDir Path folder;

  @Test
  void workerOfPynenc04_isKnownWhole() {
    ExplainedLog log = inShop4("pynenc-0.4/worker.log");

    assertThat(log.log().entries()).hasSize(558);
    assertThat(log.log().leftOut()).isEqualTo(new LeftOut(0, 0, 0, 1));
    assertThat(log.tally().levels())
        .isEqualTo(Map.of(LogLevel.INFO, 541, LogLevel.WARNING, 10, LogLevel.ERROR, 7));
    assertThat(kinds(log))
        .containsExactly(
            "atomic-service-run found 3",
            "condition found 11",
            "context not looked up 4",
            "event found 10",
            "invocation found 95",
            "parent-workflow found 1",
            "runner completed 1",
            "runner found 1",
            "source-invocation found 12",
            "sub-workflow found 1",
            "task found 22",
            "trigger found 10",
            "trigger-run found 27",
            "triggered-invocation found 27",
            "valid-condition found 24",
            "worker completed 1");
    assertStatuses(log, SqliteFixture.SHOP4.golden());
  }

  @Test
  void wholeLog_costsAStoreSoManyQuestions_howeverMuchItNames() {
    String store = SqliteFixture.SHOP4.copyFileTo(folder).toString();
    try (Pynmon pynmon = opened(store);
        RedisServer server = OwnRedis.with(RedisFixture.SHOP3);
        Pynmon inRedis = opened(server.address().toString())) {
      String shortened = " event:abcdef01 trigger-run:abcdef01 invocation:abcdef01 runner:abcdef01";

      for (String more : List.of("", shortened)) {
        assertThat(questions(STATEMENTS, pynmon, "shop4", "pynenc-0.4/worker.log", more))
            .isLessThanOrEqualTo(20);
        assertThat(questions(ROUND_TRIPS, inRedis, "shop3", "pynenc-0.3/worker.log", more))
            .isLessThanOrEqualTo(15);
      }
    }
  }

  /** With what is asked meanwhile to know which applications there are. */
  private static int questions(String logger, Pynmon pynmon, String app, String log, String more) {
    explained(pynmon, app, Fixtures.text(log) + more);
    return CaughtLog.during(logger, () -> explained(pynmon, app, Fixtures.text(log) + more)).size();
  }

  @Test
  void clientOfPynenc04_isKnownWhole() {
    ExplainedLog log = inShop4("pynenc-0.4/client.log");

    assertThat(log.log().entries()).hasSize(119);
    assertThat(kinds(log)).isEqualTo(OF_CLIENT);
    assertStatuses(log, SqliteFixture.SHOP4.golden());
  }

  @Test
  void logsOfPynenc03_areKnownWhole() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP3)) {
      ExplainedLog worker =
          explained(server.address().toString(), "shop3", "pynenc-0.3/worker.log");
      ExplainedLog client =
          explained(server.address().toString(), "shop3", "pynenc-0.3/client.log");

      assertThat(kinds(worker))
          .containsExactly(
              "atomic-service-run found 5",
              "condition found 11",
              "context not looked up 4",
              "event found 10",
              "invocation found 103",
              "parent-workflow found 1",
              "runner completed 1",
              "runner found 1",
              "source-invocation found 12",
              "sub-workflow found 3",
              "task found 23",
              "trigger found 10",
              "trigger-run found 25",
              "triggered-invocation found 25",
              "valid-condition found 23",
              "valid-condition not looked up 1",
              "worker completed 1");
      assertThat(kinds(client)).isEqualTo(OF_CLIENT);
      assertStatuses(worker, RedisFixture.SHOP3.golden());
    }
  }

  @Test
  void logsOfPynenc023_areKnownWhole() {
    try (RedisServer server = OwnRedis.with(RedisFixture.SHOP)) {
      ExplainedLog worker =
          explained(server.address().toString(), "shop", "pynenc-0.2.3/worker-thread.log");
      ExplainedLog client =
          explained(server.address().toString(), "shop", "pynenc-0.2.3/client-thread.log");

      assertThat(kinds(worker))
          .containsExactly(
              "invocation found 61",
              "parent-workflow found 1",
              "runner completed 1",
              "runner found 1",
              "sub-workflow found 2",
              "task found 13",
              "worker completed 9",
              "workflow found 2");
      assertThat(kinds(client))
          .containsExactly(
              "invocation found 30", "runner found 1", "task found 9", "workflow found 30");
      assertStatuses(worker, RedisFixture.SHOP.golden());
    }
  }

  private ExplainedLog inShop4(String log) {
    return explained(SqliteFixture.SHOP4.copyFileTo(folder).toString(), "shop4", log);
  }

  private static ExplainedLog explained(String store, String app, String log) {
    try (Pynmon pynmon = opened(store)) {
      return explained(pynmon, app, Fixtures.text(log));
    }
  }

  private static Pynmon opened(String store) {
    Pynmon pynmon = Pynmon.builder().timeout(Patience.OF_STORES).store(store).build();
    pynmon.useCases().apps().all().listComplete();
    return pynmon;
  }

  private static ExplainedLog explained(Pynmon pynmon, String app, String log) {
    return pynmon.useCases().logs().explain(new AppKey(app), log, ZoneOffset.UTC);
  }

  /** How many references there are of each kind, and how they are known. */
  private static List<String> kinds(ExplainedLog log) {
    Map<String, Integer> kinds =
        log.references().entrySet().stream()
            .collect(
                groupingBy(
                    each -> each.getKey().kind().word() + " " + how(each.getValue()),
                    TreeMap::new,
                    summingInt(_ -> 1)));
    return kinds.entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue()).toList();
  }

  private static String how(Explained explained) {
    return switch (explained) {
      case Explained.Found found when found.completed() -> "completed";
      case Explained.Found _ -> "found";
      case Explained.Gone _ -> "gone";
      case Explained.Choice _ -> "choice";
      case Explained.Unknown _ -> "unknown";
      case Explained.NotLookedUp _ -> "not looked up";
    };
  }

  private static void assertStatuses(ExplainedLog log, Golden golden) {
    log.references()
        .values()
        .forEach(
            each -> {
              if (each instanceof Explained.Found found
                  && found.thing() instanceof LogThing.OfInvocation invocation) {
                assertThat(invocation.row().state())
                    .contains(golden.invocations().get(invocation.row().id()).state());
              }
            });
  }
}
