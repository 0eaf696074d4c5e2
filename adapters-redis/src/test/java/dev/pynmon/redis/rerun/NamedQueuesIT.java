package dev.pynmon.redis.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.application.port.out.rerun.RegisterOutcome;
import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.application.port.out.rerun.RequeueOutcome;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The queues of the plugin that was never released, whose names only what lies there tells (wire
 * format, section 6.3).
 */
@Tag("redis")
final class NamedQueuesIT {
  private static final String BROKER = "__pynenc__:shop3:broker:";
  private static final InvocationId NOTE = new InvocationId("d1a8d8af-c705-48e4-90e8-1f2a395752c0");
  private static final String MESSAGE = "9223372036854775800:x";

  private final RawRedis redis = TestRedis.emptied();

  @AfterEach
  void close() {
    redis.close();
  }

  private <T> T with(Function<RepairedStore, T> use, Object[]... commands) {
    RedisLoader.load(RedisFixture.SHOP3, redis);
    redis.call("DEL", BROKER + "default_queue");
    for (Object[] command : commands) {
      redis.call(command);
    }
    try (RepairedStore store =
        RepairedStore.at(TestRedis.address(), RedisFixture.SHOP3.golden().app())) {
      return use.apply(store);
    }
  }

  private static Object[] words(Object... words) {
    return words;
  }

  private static final Object[] COUNTER = words("SET", BROKER + "broker_sequence", 7);
  private static final Object[] MAIL = words("ZADD", BROKER + "broker_queue:mail", 0, MESSAGE);

  @Test
  void queueWithoutMessage_isNamedAsTheOthers() {
    RegisterOutcome outcome =
        with(store -> store.register(store.again(NOTE, "new")), COUNTER, MAIL);
    assertThat(outcome).isEqualTo(new Registered(0, List.of()));
    assertThat(redis.texts("ZRANGE", BROKER + "broker_queue:default", 0, -1, "WITHSCORES"))
        .containsExactly("9223372036854775799:new", "0");
    assertThat(redis.text("GET", BROKER + "broker_sequence")).contains("8");
    assertThat(redis.number("EXISTS", BROKER + "default_queue")).isZero();
  }

  @Test
  void strandedOne_isLookedForInAllQueues() {
    RequeueOutcome outcome =
        with(
            store -> {
              store.register(store.again(NOTE, "new"));
              return store
                  .repairs()
                  .requeuer()
                  .requeue(
                      store.state(new InvocationId("new")),
                      new QueueName("mail"),
                      0,
                      RepairedStore.ALL);
            },
            COUNTER,
            MAIL,
            words("ZADD", BROKER + "broker_queue:bulk", 5, "9223372036854775801:new"));
    assertThat(outcome).isEqualTo(RequeueOutcome.HAS_MESSAGE);
  }

  @Test
  void withoutCounter_orQueue_orWithSeveral_nothingIsWritten() {
    assertRefused(COUNTER);
    assertRefused(MAIL);
    assertRefused(COUNTER, MAIL, words("ZADD", BROKER + "odd:bulk", 0, MESSAGE));
    assertRefused(COUNTER, MAIL, words("SET", BROKER + "other", 7));
    assertRefused(MAIL, words("SET", BROKER + "broker_sequence", "no number"));
  }

  private void assertRefused(Object[]... commands) {
    redis.call("FLUSHDB");
    with(
        store -> {
          NewInvocation again = store.again(NOTE, "new");
          Map<String, List<String>> before = new RedisWatch(redis).contents();
          assertUnsupported(() -> store.register(again));
          assertUnsupported(
              () ->
                  store
                      .repairs()
                      .requeuer()
                      .requeue(store.state(NOTE), QueueName.DEFAULT, 0, RepairedStore.ALL));
          return assertThat(new RedisWatch(redis).contents()).isEqualTo(before);
        },
        commands);
  }

  private static void assertUnsupported(ThrowingCallable write) {
    BackendException refused = catchThrowableOfType(BackendException.class, write);
    assertThat(refused.fault().kind()).isEqualTo(BackendFault.Kind.UNSUPPORTED);
  }
}
