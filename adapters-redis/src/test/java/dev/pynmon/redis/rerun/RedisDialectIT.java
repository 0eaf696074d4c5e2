package dev.pynmon.redis.rerun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.rerun.Dialect;
import dev.pynmon.application.port.out.rerun.Dialect.Workflows;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which pynenc works on a server, as far as what it wrote tells. */
@Tag("redis")
final class RedisDialectIT {
  private static final InvocationId NOTE = new InvocationId("ed6dbc36-f700-4996-a2a6-f5c1f4e5a2f1");
  private static final InvocationId NONE = new InvocationId("none");

  private final RawRedis redis = TestRedis.emptied();

  private RepairedStore load(RedisFixture fixture) {
    RedisLoader.load(fixture, redis);
    return RepairedStore.at(TestRedis.address(), fixture.golden().app());
  }

  @AfterEach
  void close() {
    redis.close();
  }

  private static Dialect dialect(Workflows workflows) {
    return new Dialect(workflows, false);
  }

  @Test
  void oldestPynenc_beginsAWorkflowWithEverything() {
    try (RepairedStore store = load(RedisFixture.SHOP)) {
      assertThat(store.repairs().dialect(NOTE)).isEqualTo(dialect(Workflows.EVERY));
      assertThat(store.repairs().dialect(NONE)).isEqualTo(dialect(Workflows.EVERY));
    }
  }

  @Test
  void newerPynenc_doesAsBefore() {
    InvocationId note = new InvocationId("d1a8d8af-c705-48e4-90e8-1f2a395752c0");
    try (RepairedStore store = load(RedisFixture.SHOP3)) {
      assertThat(store.repairs().dialect(note)).isEqualTo(dialect(Workflows.AS_BEFORE));
    }
  }

  /** The record is from before; what works there now records its runs. */
  @Test
  void upgradedPynenc_isNotToldByWhatIsOlder_andRecordsInItsOwnForm() {
    redis.call("ZADD", "__pynenc__:shop:orchestrator:atomic_service_executions", 1, "run");
    try (RepairedStore store = load(RedisFixture.SHOP)) {
      assertThat(store.repairs().dialect(NOTE)).isEqualTo(dialect(Workflows.UNTOLD));
      NewInvocation again = store.again(NOTE, "new");
      store.register(again);
      assertThat(redis.text("GET", "__pynenc__:shop:state_backend:invocation:new").orElseThrow())
          .contains("\"parent_event_id\": null, \"workflow_id\": \"new\"");
    }
  }
}
