package dev.pynmon.redis.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.application.port.out.rerun.RegisterOutcome.ArgumentGone;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.IdTaken;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What lies where pynenc writes something else keeps anything from being written, since a
 * transaction of Redis goes on behind what it does in vain.
 */
@Tag("redis")
final class HostileRerunIT {
  private static final RedisFixture FIXTURE = RedisFixture.SHOP3;
  private static final String ROOT = "__pynenc__:shop3:";
  private static final InvocationId SETTLE =
      new InvocationId("4e729470-295f-407e-8516-ba560676330d");
  private static final InvocationId EMBED =
      new InvocationId("a6f6f4e6-fd15-470e-aa4f-0072b66de31b");
  private static final String NEW = "11111111-2222-4333-8444-555555555555";

  private final RawRedis redis = TestRedis.emptied();
  private final RepairedStore store = RepairedStore.at(TestRedis.address(), FIXTURE.golden().app());

  @BeforeEach
  void load() {
    RedisLoader.load(FIXTURE, redis);
  }

  @AfterEach
  void close() {
    store.close();
    redis.close();
  }

  @Test
  void whatIsAddedTo_mustBeOfItsType() {
    NewInvocation again = store.again(SETTLE, NEW);
    String task = "orchestrator:task:shop_tasks.settle";
    for (String key :
        List.of(
            "broker:default_queue",
            "orchestrator:all_invocations_by_time",
            "orchestrator:task_invocations_by_time:shop_tasks.settle",
            "orchestrator:call_to_invocation:" + again.call(),
            "orchestrator:status:registered",
            task,
            task + ":arg:account:val:\"acme\"",
            task + ":arg:seq:val:0",
            "state_backend:history_by_timestamp",
            "state_backend:runner_context:" + again.registrar().id(),
            "trigger:source_task_conditions:shop_tasks.settle",
            "state_backend:invocation:" + SETTLE)) {
      assertNothingWrittenBeside(key, () -> store.register(again));
    }
    assertThat(store.register(again)).isEqualTo(new Registered(0, List.of()));
  }

  @Test
  void whatIsReferredTo_mustBeText() {
    NewInvocation again = store.again(EMBED, NEW);
    DataReference value = again.arguments().references().getFirst();
    String key = "client_data_store:client_data_store:" + value;
    assertNothingWrittenBeside(key, () -> store.register(again));
    redis.call("DEL", ROOT + key);
    assertThat(store.register(again)).isEqualTo(new ArgumentGone(value));
  }

  /** Another type than that of any key of pynenc, with what lay there put back afterwards. */
  private void assertNothingWrittenBeside(String key, ThrowingCallable write) {
    String kept = "kept";
    boolean wasThere = redis.number("EXISTS", ROOT + key) == 1;
    if (wasThere) {
      redis.call("RENAME", ROOT + key, kept);
    }
    redis.call("HSET", ROOT + key, "a", "b");
    Map<String, List<String>> before = new RedisWatch(redis).contents();
    BackendException refused = catchThrowableOfType(BackendException.class, write);
    assertThat(refused).as(key).isNotNull();
    assertThat(refused.fault().kind()).as(key).isEqualTo(BackendFault.Kind.UNSUPPORTED);
    assertThat(new RedisWatch(redis).contents()).as(key).isEqualTo(before);
    redis.call("DEL", ROOT + key);
    if (wasThere) {
      redis.call("RENAME", kept, ROOT + key);
    }
  }

  @Test
  void whateverHasTheNewId_isLeftAlone() {
    NewInvocation again = store.again(SETTLE, NEW);
    for (String key :
        List.of(
            "state_backend:invocation:" + NEW,
            "state_backend:history:" + NEW,
            "orchestrator:invocation_status:" + NEW,
            "orchestrator:invocation_to_call:" + NEW)) {
      for (List<String> words :
          List.of(List.of("SET", ROOT + key, ""), List.of("LPUSH", ROOT + key, "x"))) {
        redis.call(words.toArray());
        Map<String, List<String>> before = new RedisWatch(redis).contents();
        assertThat(store.register(again)).as(key).isEqualTo(new IdTaken());
        assertThat(new RedisWatch(redis).contents()).as(key).isEqualTo(before);
        redis.call("DEL", ROOT + key);
      }
    }
    redis.call("ZADD", ROOT + "orchestrator:all_invocations_by_time", 1, NEW);
    assertThat(store.register(again)).isEqualTo(new IdTaken());
  }

  @Test
  void neighboursWhoseNamesAreLikeIt_areLeftAlone() {
    RedisLoader.load(RedisFixture.NEIGHBOURS, redis);
    RedisLoader.load(RedisFixture.SHOP, redis);
    Map<String, List<String>> before = ofOthers();
    assertThat(store.register(store.again(SETTLE, NEW))).isEqualTo(new Registered(0, List.of()));
    assertThat(ofOthers()).isEqualTo(before);
  }

  private Map<String, List<String>> ofOthers() {
    Map<String, List<String>> all = new RedisWatch(redis).contents();
    all.keySet().removeIf(key -> key.startsWith(ROOT));
    return all;
  }

  @Test
  void queueOfAnotherType_takesNothingBack() {
    InvocationState some = store.state(SETTLE);
    assertNothingWrittenBeside(
        "broker:default_queue",
        () -> store.repairs().requeuer().requeue(some, QueueName.DEFAULT, 0, RepairedStore.ALL));
  }
}
