package dev.pynmon.redis.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.application.port.out.rerun.RegisterOutcome.Registered;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.rerun.NewInvocation;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisWatch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * While the first search through all keys goes on: what it has not met yet may tell of another
 * pynenc, whose runners look for messages elsewhere.
 */
@Tag("redis")
final class UnsearchedRerunIT {
  private static final InvocationId NOTE = new InvocationId("d1a8d8af-c705-48e4-90e8-1f2a395752c0");
  private static final AppId APP = RedisFixture.SHOP3.golden().app();

  private final RawRedis redis = TestRedis.emptied();
  private InvocationState stranded;
  private NewInvocation again;

  @BeforeEach
  void load() {
    RedisLoader.load(RedisFixture.SHOP3, redis);
    try (RepairedStore store = RepairedStore.at(TestRedis.address(), APP)) {
      stranded = store.state(NOTE);
      again = store.again(NOTE, "new");
    }
  }

  @AfterEach
  void close() {
    redis.close();
  }

  @Test
  void nothingIsWritten_andWaitingHelps() {
    Map<String, List<String>> before = new RedisWatch(redis).contents();
    try (RepairedStore store =
        RepairedStore.at(TestRedis.address(), APP, Duration.ofMillis(2), _ -> {})) {
      assertNotKnownYet(() -> store.register(again));
      assertNotKnownYet(
          () ->
              store
                  .repairs()
                  .requeuer()
                  .requeue(stranded, QueueName.DEFAULT, 0, RepairedStore.ALL));
      assertNotKnownYet(() -> store.repairs().dialect(NOTE));
    }
    assertThat(new RedisWatch(redis).contents()).isEqualTo(before);
  }

  private static void assertNotKnownYet(ThrowingCallable use) {
    BackendException refused = catchThrowableOfType(BackendException.class, use);
    assertThat(refused.fault().problem()).contains("is not known yet");
    assertThat(refused.fault().kind()).isEqualTo(BackendFault.Kind.UNAVAILABLE);
  }

  @Test
  void searchUnderWay_isWaitedFor() {
    try (ExecutorService threads = Executors.newSingleThreadExecutor();
        RepairedStore store =
            RepairedStore.at(TestRedis.address(), APP, Duration.ofSeconds(30), threads)) {
      assertThat(store.register(again)).isEqualTo(new Registered(0, List.of()));
    }
  }
}
