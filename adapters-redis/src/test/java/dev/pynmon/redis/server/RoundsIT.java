package dev.pynmon.redis.server;

import static dev.pynmon.redis.server.Told.slow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Rounds;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.testkit.Await;
import dev.pynmon.testkit.log.CaughtLog;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reads that are handed over together. */
@Timeout(120)
@Tag("redis")
final class RoundsIT {
  private static final Duration LONG = Duration.ofSeconds(30);

  /** Hands over two at a time. */
  private static final class Pairs implements Rounds {
    private final List<Object> waiting = new ArrayList<>();
    private int rounds;

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <Q> void send(Q question, Consumer<? super List<Q>> sender) {
      waiting.add(question);
      if (waiting.size() == 2) {
        sender.accept(waiting.stream().map(each -> (Q) each).toList());
        waiting.clear();
        rounds++;
        notifyAll();
      } else {
        await(rounds);
      }
    }

    @Override
    public boolean isShared() {
      return true;
    }

    private void await(int before) {
      try {
        while (rounds == before) {
          wait();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Hands over each question by itself, one after another. */
  private static final class Turns implements Rounds {
    @Override
    public synchronized <Q> void send(Q question, Consumer<? super List<Q>> sender) {
      sender.accept(List.of(question));
    }

    @Override
    public boolean isShared() {
      return true;
    }
  }

  private static Server server(URI address, Duration timeout) {
    return server(address, timeout, new Pairs());
  }

  private static Server server(URI address, Duration timeout, Rounds rounds) {
    return Servers.at(
        StoreUrl.parse(address.toString()),
        new BackendContext(
            "shop",
            Clock.systemUTC(),
            System::nanoTime,
            timeout,
            true,
            Map.of(),
            Runnable::run,
            Optional.empty(),
            rounds));
  }

  private static <T> CompletableFuture<T> ask(Server server, Function<Batch, Reply<T>> question) {
    return CompletableFuture.supplyAsync(
        () ->
            server.read(
                session -> {
                  Batch batch = session.batch();
                  Reply<T> reply = question.apply(batch);
                  batch.send();
                  return reply.get();
                }),
        Thread::startVirtualThread);
  }

  @Test
  void readsThatAskTogether_makeOneRoundTrip() {
    try (RedisServer redis = TestRedis.ownServer();
        RawRedis raw = redis.connect();
        Server server = server(redis.address(), LONG)) {
      raw.call("SET", "a", "1");
      raw.call("SADD", "b", "x", "y");
      List<String> trips =
          CaughtLog.during(
              Lease.class.getName(),
              () -> {
                var text = ask(server, batch -> batch.get("a"));
                var size = ask(server, batch -> batch.scard("b"));
                assertThat(text.join()).contains("1");
                assertThat(size.join()).isEqualTo(2);
              });

      assertThat(trips).hasSize(1);
      assertThat(trips.getFirst()).contains("2 commands:", "GET a", "SCARD b");
      assertThat(raw.text("INFO", "clients").orElseThrow()).contains("connected_clients:2");
    }
  }

  @Test
  void commandThatIsRefused_failsItsOwnReadAlone() {
    try (RedisServer redis = TestRedis.ownServer();
        RawRedis raw = redis.connect();
        Server server = server(redis.address(), LONG)) {
      raw.call("SADD", "b", "x");
      var text = ask(server, batch -> batch.get("b"));
      var size = ask(server, batch -> batch.scard("b"));

      assertThat(size.join()).isEqualTo(1);
      assertThat(text.handle((_, failure) -> failure).join())
          .hasCauseInstanceOf(BackendException.class);
    }
  }

  @Test
  void whatIsTooMuchTogether_isAskedApart() {
    try (RedisServer redis = TestRedis.ownServer();
        RawRedis raw = redis.connect();
        Server server = server(redis.address(), LONG)) {
      raw.call("SETRANGE", "large", 30_000_000, "x");
      var one = ask(server, batch -> batch.getrange("large", 0, -1));
      var other = ask(server, batch -> batch.getrange("large", 0, -1));

      assertThat(one.join()).hasSize(30_000_001);
      assertThat(other.join()).hasSize(30_000_001);
    }
  }

  @Test
  void serverThatIsSilent_costsEachItsTimeout() throws IOException {
    try (Impostor silent = Impostor.silent();
        Server server = server(URI.create("redis://" + silent.place()), Duration.ofMillis(200))) {
      var one = ask(server, batch -> batch.get("one"));
      var other = ask(server, batch -> batch.get("other"));

      assertThat(List.of(fault(one), fault(other))).containsOnly(slow(silent.place()));
    }
  }

  @Test
  void moreReadsThanConnections_neverWaitForOneAnother() {
    int many = 2 * Links.MAX;
    CyclicBarrier all = new CyclicBarrier(many);
    try (RedisServer redis = TestRedis.ownServer();
        Server server = server(redis.address(), LONG, new Turns())) {
      List<CompletableFuture<String>> reads =
          Stream.generate(() -> read(server, session -> pingTwice(session, () -> await(all))))
              .limit(many)
              .toList();

      assertThat(reads).extracting(CompletableFuture::join).containsOnly("PONG");
    }
  }

  @Test
  void serverThatIsSilent_keepsNobodyFromAnother() throws IOException {
    Rounds turns = new Turns();
    Server stuck;
    CompletableFuture<String> never;
    try (Impostor silent = Impostor.silent();
        RedisServer redis = TestRedis.ownServer();
        Server healthy = server(redis.address(), LONG, turns)) {
      URI dead = URI.create("redis://:geheim@" + silent.place());
      stuck = server(dead, Duration.ofMinutes(5), turns);
      never = ask(stuck, Batch::ping);
      Await.until(() -> silent.accepted() > 0);

      assertThat(ask(healthy, Batch::ping).join()).isEqualTo("PONG");
      assertThat(never).isNotDone();
    }
    assertThat(never.handle((_, failure) -> failure).join()).isNotNull();
    stuck.close();
  }

  @Test
  void restartedInTheMiddleOfARead_isNoFault() {
    try (RedisServer redis = TestRedis.ownServer();
        Server server = server(redis.address(), LONG, new Turns())) {
      assertThat(read(server, session -> pingTwice(session, redis::restart)).join())
          .isEqualTo("PONG");
    }
  }

  @Test
  void closing_waitsForReadsBetweenTwoQuestions() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (RedisServer redis = TestRedis.ownServer()) {
      Server server = server(redis.address(), LONG, new Turns());
      var twice =
          read(
              server,
              session ->
                  pingTwice(
                      session,
                      () -> {
                        begun.countDown();
                        await(goOn);
                      }));
      await(begun);
      var closing = CompletableFuture.runAsync(server::close, Thread::startVirtualThread);
      Await.until(() -> ask(server, Batch::ping).handle((_, failure) -> failure).join() != null);
      assertThat(closing).isNotDone();
      goOn.countDown();
      assertThat(twice.join()).isEqualTo("PONG");
      closing.join();
    }
  }

  private static <T> CompletableFuture<T> read(Server server, Function<Session, T> question) {
    return CompletableFuture.supplyAsync(() -> server.read(question), Thread::startVirtualThread);
  }

  private static String pingTwice(Session session, Runnable between) {
    ping(session);
    between.run();
    return ping(session);
  }

  private static String ping(Session session) {
    Batch batch = session.batch();
    Reply<String> pong = batch.ping();
    batch.send();
    return pong.get();
  }

  private static void await(CyclicBarrier others) {
    try {
      others.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object fault(CompletableFuture<?> answer) {
    Throwable failure = answer.handle((_, thrown) -> thrown).join();
    return failure.getCause() instanceof BackendException known ? known.fault() : failure;
  }
}
