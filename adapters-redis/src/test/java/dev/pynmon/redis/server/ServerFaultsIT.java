package dev.pynmon.redis.server;

import static dev.pynmon.redis.server.Told.broken;
import static dev.pynmon.redis.server.Told.closed;
import static dev.pynmon.redis.server.Told.hungUp;
import static dev.pynmon.redis.server.Told.notThere;
import static dev.pynmon.redis.server.Told.slow;
import static dev.pynmon.redis.server.Told.unavailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pynmon.application.port.plugin.Rounds;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisError;
import dev.pynmon.testkit.redis.RedisServer;
import dev.pynmon.testkit.redis.TcpProxy;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when a server is not there, goes away or is slow, and that it is back. */
@Tag("redis")
final class ServerFaultsIT {
  private static final Duration SHORT = Duration.ofMillis(500);

  private static final Executor BESIDE = task -> Thread.ofVirtual().start(task);

  /** Nobody waits that long: whoever is told before was told at once. */
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void notThere_isSaid_andHeals() {
    try (RedisServer redis = TestRedis.ownServer();
        Asked asked = Asked.at(redis.address())) {
      redis.kill();
      assertThat(asked.fault()).isEqualTo(notThere(redis.port()));
      redis.restart();
      assertThat(asked.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void restartedBetweenReads_isNoFault() {
    try (RedisServer redis = TestRedis.ownServer();
        Asked asked = Asked.at(redis.address())) {
      assertThat(asked.ping()).isEqualTo("PONG");
      redis.restart();
      assertThat(asked.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void killedInTheMiddleOfARead_isSaid_andHeals() {
    try (RedisServer redis = TestRedis.ownServer();
        Asked asked = Asked.at(redis.address())) {
      assertThat(asked.ping()).isEqualTo("PONG");
      assertThatThrownBy(() -> asked.server().read(session -> pingKillPing(session, redis)))
          .isInstanceOfSatisfying(
              BackendException.class,
              thrown -> assertThat(thrown.fault()).isEqualTo(broken(redis.port())));
      redis.restart();
      assertThat(asked.ping()).isEqualTo("PONG");
    }
  }

  private static String pingKillPing(Session session, RedisServer redis) {
    ping(session);
    redis.kill();
    ping(session);
    return "never";
  }

  @Test
  void killedWhileAnAnswerIsUnderWay_isSaidAtOnce() {
    try (RedisServer redis = TestRedis.ownServer();
        RawRedis raw = redis.connect();
        TcpProxy proxy = TcpProxy.to(redis.address());
        Asked asked = Asked.at(proxy.address().toString(), LONG, Map.of())) {
      assertThat(asked.ping()).isEqualTo("PONG");
      raw.call("CLIENT", "PAUSE", LONG.toMillis());
      long before = proxy.bytes();
      Thread.ofPlatform().daemon().start(() -> killWhenMoreThan(before, proxy, redis));
      assertThat(asked.fault().kind()).isEqualTo(Kind.UNAVAILABLE);
    }
  }

  private static void killWhenMoreThan(long before, TcpProxy proxy, RedisServer redis) {
    Await.until(() -> proxy.bytes() > before);
    redis.kill();
  }

  @Test
  void hostThatNobodyKnows() {
    try (Asked asked = Asked.at("redis://no-such-host.invalid/0")) {
      assertThat(asked.fault())
          .isEqualTo(
              unavailable(
                  "Nobody knows the host of no-such-host.invalid:6379.",
                  "Check its name; it is looked up again at the next request."));
    }
  }

  @Test
  void readOnlyReplica_isReadAsAnyOther() {
    try (RedisServer master = TestRedis.ownServer("--repl-diskless-sync-delay", "0");
        RawRedis raw = master.connect();
        RedisServer replica = TestRedis.ownServer("--replicaof", "127.0.0.1 " + master.port());
        Asked asked = Asked.at(replica.address())) {
      raw.call("SET", "a", "1");
      assertThat(raw.number("WAIT", 1, 0)).isEqualTo(1);
      assertThat(asked.get("a")).contains("1");
    }
  }

  @Test
  void serverWithoutMemory_isReadAsAnyOther() {
    try (RedisServer redis =
            TestRedis.ownServer("--maxmemory", "1", "--maxmemory-policy", "noeviction");
        RawRedis raw = redis.connect();
        Asked asked = Asked.at(redis.address())) {
      assertThatThrownBy(() -> raw.call("SET", "a", "1"))
          .isInstanceOf(RedisError.class)
          .hasMessageStartingWith("OOM");
      assertThat(asked.get("a")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"redis://%s", "redis://:geheim@%s", "redis://%s/3"})
  void serverThatNeverAnswers_isGivenUp(String address) throws IOException {
    try (Impostor silent = Impostor.silent();
        Asked asked = Asked.at(address.formatted(silent.place()), SHORT, Map.of())) {
      assertThat(asked.fault()).isEqualTo(slow(silent.place()));
    }
  }

  @Test
  void serverThatNeverAnswers_isWaitedForOnce_byWhoAsksSeveralThings() throws IOException {
    AtomicLong nanoTime = new AtomicLong();
    try (Impostor silent = Impostor.silent();
        Server server = impatient(silent, new Silence(nanoTime::incrementAndGet))) {
      Asked asked = new Asked(server, SHORT);
      assertThat(asked.fault()).isEqualTo(slow(silent.place()));
      assertThat(silent.accepted()).isEqualTo(1);
      nanoTime.addAndGet(Duration.ofMillis(200).toNanos());
      assertThat(asked.fault()).isEqualTo(slow(silent.place()));
      assertThat(silent.accepted()).as("not asked").isEqualTo(1);
      nanoTime.addAndGet(Duration.ofMillis(100).toNanos());
      assertThat(asked.fault()).isEqualTo(slow(silent.place()));
      assertThat(silent.accepted()).as("asked again").isEqualTo(2);
    }
  }

  private static Server impatient(Impostor impostor, Silence silence) {
    Address address = Address.of(StoreUrl.parse("redis://" + impostor.place()));
    Endpoint endpoint = address.server(address.hosts().getFirst());
    return new Server(
        Faults.ofServer("shop", impostor.place()),
        new Links(new Engine("redis-shop", SHORT), _ -> endpoint),
        SHORT,
        silence,
        Rounds.ALONE);
  }

  @Test
  void timeoutOfTheAddress_counts() throws IOException {
    try (Impostor silent = Impostor.silent();
        Asked asked =
            Asked.at("redis://" + silent.place() + "?socket_timeout=0.2", LONG, Map.of())) {
      assertThat(asked.fault()).isEqualTo(slow(silent.place()));
    }
  }

  @Test
  void latency_isNoFault_whileThereIsTime() {
    try (TcpProxy proxy = TcpProxy.to(TestRedis.address());
        Asked asked = Asked.at(proxy.address())) {
      proxy.delay(Duration.ofMillis(100));
      assertThat(asked.server().read(ServerFaultsIT::threeRoundTrips)).isEqualTo(3);
    }
  }

  @Test
  void latency_isAFault_whenTimeIsUp() {
    try (TcpProxy proxy = TcpProxy.to(TestRedis.address());
        Asked asked = Asked.at(proxy.address().toString(), SHORT, Map.of())) {
      proxy.delay(Duration.ofMillis(100));
      assertThatThrownBy(() -> asked.server().read(ServerFaultsIT::threeRoundTrips))
          .isInstanceOfSatisfying(
              BackendException.class,
              thrown -> assertThat(thrown.fault()).isEqualTo(slow(proxy.address().getAuthority())));
    }
  }

  private static int threeRoundTrips(Session session) {
    for (int i = 0; i < 3; i++) {
      ping(session);
    }
    return 3;
  }

  @Test
  void networkThatIsCut_isSaid_andHeals() {
    try (TcpProxy proxy = TcpProxy.to(TestRedis.address());
        Asked asked = Asked.at(proxy.address())) {
      assertThat(asked.ping()).isEqualTo("PONG");
      proxy.cut();
      // For a moment the system may still take connections that nobody will serve.
      assertThat(asked.fault())
          .isIn(notThere(proxy.address().getPort()), hungUp(proxy.address().getAuthority()));
      proxy.restore();
      assertThat(asked.ping()).isEqualTo("PONG");
    }
  }

  @Test
  void closedServer_saysSo() {
    Asked asked = Asked.at(TestRedis.address());
    assertThat(asked.ping()).isEqualTo("PONG");
    asked.close();
    asked.close();
    assertThat(asked.fault()).isEqualTo(closed());
  }

  @Test
  void serverThatIsClosed_waitsForReadsUnderWay_andBeginsNoOther() {
    Asked asked = Asked.at(TestRedis.address().toString(), LONG, Map.of());
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    CompletableFuture<Integer> read =
        CompletableFuture.supplyAsync(
            () -> asked.server().read(session -> pingTwice(session, begun, refused)), BESIDE);
    await(begun);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(asked::close, BESIDE);
    Await.until(() -> !isAnswered(asked));
    assertThat(asked.fault()).isEqualTo(closed());
    assertThat(closing).isNotDone();
    refused.countDown();
    assertThat(read.join()).isEqualTo(2);
    closing.join();
  }

  private static int pingTwice(Session session, CountDownLatch begun, CountDownLatch goOn) {
    ping(session);
    begun.countDown();
    await(goOn);
    ping(session);
    return 2;
  }

  private static boolean isAnswered(Asked asked) {
    try {
      return asked.ping().equals("PONG");
    } catch (BackendException _) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void ping(Session session) {
    Batch batch = session.batch();
    Reply<String> pong = batch.ping();
    batch.send();
    assertThat(pong.get()).isEqualTo("PONG");
  }
}
