package dev.pynmon.redis.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.SchedulerRepair;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks that a killed runner left behind, with and without a record. */
@Tag("redis")
final class RedisSchedulerRepairIT {
  private static final String ROOT = "__pynenc__:shop3:orchestrator:atomic_service_";
  private static final String MARK = ROOT + "active_execution";
  private static final String RUN = "0dea688e-2f6c-4b09-b3aa-164cb8015b38";
  private static final String RECORD = ROOT + "execution:" + RUN;
  private static final String GOING =
      """
      {"runner_id": "c8c80c12-484f-437c-b805-e26b01889933", "atomic_service_run_id": "%s", \
      "start_time": "2026-11-24T14:46:38.784367+00:00", "end_time": null, "status": "running", \
      "reason": ""}"""
          .formatted(RUN);

  private final RawRedis redis = TestRedis.emptied();
  private final RepairedStore store =
      RepairedStore.at(TestRedis.address(), RedisFixture.SHOP3.golden().app());

  @BeforeEach
  void load() {
    RedisLoader.load(RedisFixture.SHOP3, redis);
    redis.call("SET", MARK, RUN);
    redis.call("SET", RECORD, GOING);
  }

  @AfterEach
  void close() {
    store.close();
    redis.close();
  }

  private AtomicRun marked() {
    return store
        .store()
        .open(store.app())
        .orchestrator()
        .available()
        .orElseThrow()
        .atomicRuns()
        .available()
        .orElseThrow()
        .running(10)
        .getFirst();
  }

  private boolean free(AtomicRun run) {
    SchedulerRepair repair = store.repairs().scheduler().available().orElseThrow();
    return repair.free(run, RepairedStore.NOW);
  }

  @Test
  void record_isEndedAsPynencWouldWriteIt_andNothingElseChanges() {
    Map<String, List<String>> before = new RedisWatch(redis).contents();
    assertThat(free(marked())).isTrue();
    before.remove(MARK);
    before.put(
        RECORD,
        List.of(
            "string",
            GOING
                .replace("null", "\"2026-11-25T00:00:00.123456+00:00\"")
                .replace("running", "abandoned")
                .replace("\"reason\": \"\"", "\"reason\": \"freed_by_monitor\"")));
    assertThat(new RedisWatch(redis).contents()).isEqualTo(before);
  }

  /** A runner that was killed between two writes, or a record that was pruned or damaged. */
  @ParameterizedTest
  @ValueSource(strings = {"DEL", "SET"})
  void markAlone_isRemoved(String how) {
    redis.call(how.equals("SET") ? new Object[] {"SET", RECORD, "{"} : new Object[] {how, RECORD});
    Map<String, List<String>> before = new RedisWatch(redis).contents();
    assertThat(free(marked())).isTrue();
    before.remove(MARK);
    assertThat(new RedisWatch(redis).contents()).isEqualTo(before);
  }

  @Test
  void recordThatChanged_isLeftAlone() {
    AtomicRun seen = marked();
    redis.call("SET", RECORD, GOING.replace("running", "completed"));
    Map<String, List<String>> before = new RedisWatch(redis).contents();
    assertThat(free(seen)).isFalse();
    assertThat(new RedisWatch(redis).contents()).isEqualTo(before);
  }
}
