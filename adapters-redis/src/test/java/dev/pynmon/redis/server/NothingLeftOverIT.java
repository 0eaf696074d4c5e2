package dev.pynmon.redis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.BackendFault.Kind;
import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hundreds of failures leave neither threads nor connections behind. */
@Tag("redis")
final class NothingLeftOverIT {
  private static final int MANY = Extent.askedBy(System.getenv()).of(300, 1_000);

  /** Two that talk to servers, and a timer. */
  private static final int THREADS = 3;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static void failOften(Asked asked, int times, Kind kind) {
    for (int i = 0; i < times; i++) {
      assertThat(asked.fault().kind()).isEqualTo(kind);
    }
  }

  private static int threads() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("redis-shop"))
            .count();
  }

  private static int clients(URI address) {
    try (RawRedis raw = RawRedis.connect(address)) {
      return raw.text("CLIENT", "LIST").orElse("").lines().toList().size() - 1;
    }
  }

  /** What is closed is gone a moment later. */
  private static void assertReached(int most, IntSupplier present) {
    Await.until(() -> present.getAsInt() <= most);
  }

  @Test
  void serverThatIsNotThere() {
    assertReached(0, NothingLeftOverIT::threads);
    try (Asked asked = Asked.at("redis://127.0.0.1:" + RedisServer.freePort())) {
      failOften(asked, MANY, Kind.UNAVAILABLE);
      assertThat(threads()).isLessThanOrEqualTo(THREADS);
    }
    assertReached(0, NothingLeftOverIT::threads);
  }

  @ParameterizedTest
  @CsvSource({"redis://:falsch@127.0.0.1:%d", "redis://127.0.0.1:%d/1", "redis://127.0.0.1:%d"})
  void serverThatRefuses(String address) {
    assertReached(0, NothingLeftOverIT::threads);
    try (RedisServer redis = TestRedis.ownServer("--requirepass", "geheim")) {
      URI own = URI.create("redis://:geheim@127.0.0.1:" + redis.port() + "/0");
      try (Asked asked = Asked.at(address.formatted(redis.port()))) {
        failOften(asked, MANY, Kind.UNSUPPORTED);
        assertThat(threads()).isLessThanOrEqualTo(THREADS);
        assertReached(1, () -> clients(own));
      }
      assertReached(0, () -> clients(own));
    }
    assertReached(0, NothingLeftOverIT::threads);
  }

  @ParameterizedTest
  @CsvSource({"redis://:geheim@%s", "redis://%s/1", "rediss://%s"})
  void serverThatNeverAnswers(String address) throws IOException {
    Duration timeout = Duration.ofMillis(10);
    try (Impostor silent = Impostor.silent();
        Links links =
            new Links(new Engine("redis-shop", timeout), _ -> endpoint(address, silent))) {
      for (int i = 0; i < MANY / 10; i++) {
        assertThat(catchThrowable(() -> links.borrow(Deadline.in(timeout)))).isNotNull();
      }
      assertReached(0, silent::connected);
    }
  }

  private static Endpoint endpoint(String form, Impostor place) {
    Address address = Address.of(StoreUrl.parse(form.formatted(place.place())));
    return address.server(address.hosts().getFirst());
  }

  @Test
  void manyAtOnce_areServedByEightConnections() {
    CyclicBarrier eight = new CyclicBarrier(Links.MAX);
    AtomicInteger most = new AtomicInteger();
    AtomicInteger served = new AtomicInteger();
    try (RedisServer redis = TestRedis.ownServer();
        Asked asked = Asked.at(redis.address().toString(), PATIENCE, Map.of());
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers =
          Stream.generate(() -> readers.submit(() -> askWithOthers(asked, eight, served, most)))
              .limit(12L * Links.MAX)
              .toList();
      assertThat(answers).extracting(Future::get).containsOnly("PONG");
      assertThat(most).hasValue(Links.MAX);
      assertThat(clients(redis.address())).isEqualTo(Links.MAX);
    }
  }

  /** Goes on only when as many are served at once as may be. */
  private static String askWithOthers(
      Asked asked, CyclicBarrier others, AtomicInteger served, AtomicInteger most) {
    return asked
        .server()
        .read(
            session -> {
              most.accumulateAndGet(served.incrementAndGet(), Math::max);
              await(others);
              Batch batch = session.batch();
              Reply<String> pong = batch.ping();
              batch.send();
              served.decrementAndGet();
              return pong.get();
            });
  }

  private static void await(CyclicBarrier others) {
    try {
      others.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
