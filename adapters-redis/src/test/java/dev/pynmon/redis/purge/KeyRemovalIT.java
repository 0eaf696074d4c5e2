package dev.pynmon.redis.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.RedisWatch;
import dev.pynmon.testkit.redis.TcpProxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a walk over keys meets in a server that others use, too. */
@Tag("redis")
final class KeyRemovalIT {
  private static final AppId SHOP = new AppId("shop");
  private static final String RESULT = "__pynenc__:shop:state_backend:result:";

  private static void results(RawRedis redis, int many) {
    redis.all(
        IntStream.range(0, many).mapToObj(n -> RedisCommand.of("SET", RESULT + n, "1"))::iterator);
  }

  @Test
  void namesOfAnyBytesAndLength_go() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      byte[] noText = (RESULT + "?").getBytes(StandardCharsets.ISO_8859_1);
      noText[noText.length - 1] = (byte) 0xFF;
      redis.call("SET", noText, "1");
      redis.call("SET", RESULT + "\uFFFD", "1");
      redis.call("SET", RESULT + "x".repeat(100_000), "1");
      redis.call("SET", RESULT + "日本 \n*?[a]\\", "1");
      assertThat(store.purge(SHOP, Component.STATE_BACKEND)).isEqualTo(4);
      assertThat(redis.number("DBSIZE")).isZero();
    }
  }

  /** More than one answer may hold, and more than one command should. */
  @Test
  void manyNamesOfMegabytes_go() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      String argument = "__pynenc__:shop:orchestrator:task:t:arg:a:val:" + "x".repeat(1_000_000);
      redis.all(
          IntStream.range(0, 60).mapToObj(n -> RedisCommand.of("SADD", argument + n, n))::iterator);
      assertThat(store.purge(SHOP, Component.ORCHESTRATOR)).isEqualTo(60);
      assertThat(redis.number("DBSIZE")).isZero();
    }
  }

  @Test
  void othersInTheServer_stay_howeverManyTheyAre() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      redis.all(
          IntStream.range(0, 30_000)
                  .mapToObj(n -> RedisCommand.of("SET", "__pynenc__:shop2:state_backend:x" + n, n))
              ::iterator);
      results(redis, 10);
      redis.call("SET", "__pynenc__:shop:state_backendx", "1");
      redis.call("SET", "__pynenc__:shop", "1");
      assertThat(store.purge(SHOP, Component.STATE_BACKEND)).isEqualTo(10);
      assertThat(redis.number("DBSIZE")).isEqualTo(30_002);
    }
  }

  @Test
  void keysOfOtherTypes_goAsWell() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      redis.call("HSET", "__pynenc__:shop:state_backend:history:1", "a", "b");
      redis.call("XADD", "__pynenc__:shop:state_backend:workflow:1:sub_invocations", "*", "a", "b");
      results(redis, 2);
      assertThat(store.purge(SHOP, Component.STATE_BACKEND)).isNotNegative();
      assertThat(redis.number("DBSIZE")).isZero();
    }
  }

  /** What the first one did counts for nobody else. */
  @Test
  void twoAtOnce_countNothingTwice() throws ExecutionException, InterruptedException {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore one = PurgedStore.at(TestRedis.address());
        PurgedStore other = PurgedStore.at(TestRedis.address())) {
      results(redis, 20_000);
      List<CompletableFuture<Long>> purges =
          Stream.of(one, other)
              .map(
                  store ->
                      CompletableFuture.supplyAsync(
                          () -> store.purge(SHOP, Component.STATE_BACKEND)))
              .toList();
      assertThat(purges.get(0).get() + purges.get(1).get()).isEqualTo(20_000);
      assertThat(redis.number("DBSIZE")).isZero();
    }
  }

  @Test
  void givenUpHalfWay_isBegunAnewByAnother() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore killed = PurgedStore.at(TestRedis.address());
        PurgedStore next = PurgedStore.at(TestRedis.address())) {
      results(redis, 3_000);
      Removed some = killed.purges(SHOP).all(Component.STATE_BACKEND).begin().next(1_000);
      assertThat(some).isEqualTo(new Removed(1_000, false));
      assertThat(next.purge(SHOP, Component.STATE_BACKEND)).isEqualTo(2_000);
      assertThat(redis.number("DBSIZE")).isZero();
    }
  }

  /** The answer is on its way when the line is cut: the batch was done, and is not done again. */
  @Test
  void lineCutInABatch_isTold_andNothingIsSentTwice() throws InterruptedException {
    try (RedisServer server = TestRedis.ownServer();
        RawRedis redis = server.connect();
        TcpProxy proxy = TcpProxy.to(server.address());
        PurgedStore store = PurgedStore.at(proxy.address())) {
      results(redis, 3_000);
      RedisWatch watch = new RedisWatch(redis);
      Removal removal = store.purges(SHOP).all(Component.STATE_BACKEND).begin();
      assertThat(removal.next(500)).isEqualTo(new Removed(500, false));
      watch.resetCommands();
      proxy.delay(Duration.ofMillis(200));
      CompletableFuture<BackendException> failed =
          CompletableFuture.supplyAsync(
              () -> catchThrowableOfType(BackendException.class, () -> removal.next(500)));
      Await.until(() -> watch.commands().containsKey("unlink"));
      proxy.cut();
      assertThat(failed.join().fault().kind()).isEqualTo(BackendFault.Kind.UNAVAILABLE);
      assertThat(watch.commands()).containsEntry("unlink", 1L).containsEntry("exec", 1L);
      assertThat(redis.number("DBSIZE")).isEqualTo(2_000);
      proxy.delay(Duration.ZERO);
      proxy.restore();
      assertThat(store.purge(SHOP, Component.STATE_BACKEND)).isEqualTo(2_000);
    }
  }

  /** Between two batches nothing is under way: what is asked first is asked once more. */
  @Test
  void lineCutBetweenBatches_isMadeAnew() {
    try (RedisServer server = TestRedis.ownServer();
        RawRedis redis = server.connect();
        PurgedStore store = PurgedStore.at(server.address())) {
      results(redis, 20_000);
      Removal removal = store.purges(SHOP).all(Component.STATE_BACKEND).begin();
      assertThat(removal.next(1_000).entries()).isEqualTo(1_000);
      redis.call("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");
      assertThat(PurgedStore.finish(removal)).isEqualTo(19_000);
      assertThat(redis.number("DBSIZE")).isZero();
    }
  }
}
