package dev.pynmon.redis.runner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.redis.key.TestApp;
import dev.pynmon.redis.server.Trips;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is active among more runners than are looked at. */
@Tag("redis")
class RedisHeartbeatsIT {
  private static final int MANY = 22_000;
  private static final Instant NOW = Instant.ofEpochSecond(1_000_000);

  private final TestApp app = new TestApp();
  private final AtomicLong nanoTime = new AtomicLong();
  private final RedisHeartbeats heartbeats =
      new RedisHeartbeats(app.app(), new ActiveMemory(nanoTime::get));

  @AfterEach
  void close() {
    app.close();
  }

  @Test
  void activeRunner_isFoundAmongTheFirst_andAmongTheLast() {
    ended(0, MANY);
    active("first", -1);
    active("middle", 1_500);
    active("last", MANY);
    assertThat(found()).containsExactly("first", "last");
    assertThat(heartbeats.counts(NOW, 100))
        .isEqualTo(new RunnerCounts(new Count.AtLeast(100), new Count.AtLeast(2)));
  }

  @Test
  void activeRunner_isKnownStill_whenManyWereCreatedAfterIt() {
    ended(0, 1_500);
    active("parent", 1_500);
    assertThat(found()).containsExactly("parent");
    ended(1_501, MANY);
    assertThat(found()).containsExactly("parent");
    app.write("HSET", hash("parent"), "last_heartbeat", 7);
    assertThat(found()).isEmpty();
    active("parent", 1_500);
    assertThat(found()).as("forgotten").isEmpty();
  }

  @Test
  void fewRunners_areAllLookedAt() {
    ended(0, 1_001);
    active("last", MANY);
    assertThat(heartbeats.counts(NOW, 10_000))
        .isEqualTo(new RunnerCounts(new Count.Exact(1_002), new Count.Exact(1)));
    assertThat(Trips.of(this::found)).hasSize(2);
  }

  @Test
  void roundTrips_haveABound() {
    active("parent", 1_500);
    found();
    ended(0, MANY);
    assertThat(Trips.of(this::found)).hasSize(7);
  }

  @Test
  void whoAsksAgainAMomentLater_isToldTheSame() {
    active("a", 1);
    assertThat(Trips.of(() -> heartbeats.active(NOW, 10))).hasSize(2);
    assertThat(Trips.of(() -> heartbeats.counts(NOW, 10))).isEmpty();
    assertThat(heartbeats.counts(NOW, 10))
        .isEqualTo(new RunnerCounts(new Count.Exact(1), new Count.Exact(1)));
    assertThat(Trips.of(() -> heartbeats.counts(NOW.plusNanos(1), 10))).hasSize(2);
  }

  @Test
  void whoAsksLater_isToldWhatIsTrueThen() {
    active("a", 1);
    assertThat(heartbeats.active(NOW, 10)).hasSize(1);
    active("b", 2);
    nanoTime.addAndGet(ActiveMemory.LASTS.toNanos() - 1);
    assertThat(heartbeats.active(NOW, 10)).hasSize(1);
    nanoTime.incrementAndGet();
    assertThat(heartbeats.active(NOW, 10)).hasSize(2);
  }

  @Test
  void runnersThatEndedLongAgo_areAskedForOnceAMinute() {
    app.write(
        IntStream.range(0, 1_500)
            .boxed()
            .flatMap(n -> heartbeat("r" + n, n, NOW.minus(Duration.ofHours(2)))));
    active("last", 1_500);
    assertThat(Trips.of(this::found)).hasSize(2);
    assertThat(Trips.of(this::found)).hasSize(2).contains("1 commands: HMGET " + hash("last"));
    assertThat(found()).containsExactly("last");
    Instant then = NOW.minus(Duration.ofHours(2));
    assertThat(heartbeats.active(then, 1_000)).as("then active").hasSize(1_000);
    active("r7", 7);
    nanoTime.addAndGet(Duration.ofMinutes(1).toNanos());
    assertThat(found()).containsExactly("r7", "last");
  }

  /** Once nothing is left of the look before. */
  private List<String> found() {
    nanoTime.addAndGet(ActiveMemory.LASTS.toNanos());
    return heartbeats.active(NOW, 1_000).stream()
        .map(Heartbeat::runner)
        .map(RunnerId::value)
        .toList();
  }

  private void ended(int from, int to) {
    app.write(
        IntStream.range(from, to).boxed().flatMap(n -> heartbeat("r" + n, n, NOW.minusSeconds(1))));
  }

  private void active(String runner, int created) {
    app.write(heartbeat(runner, created, NOW));
  }

  private Stream<RedisCommand> heartbeat(String runner, int created, Instant last) {
    return Stream.of(
        RedisCommand.of("ZADD", app.orchestrator("runner_heartbeats"), created, runner),
        RedisCommand.of(
            "HSET",
            hash(runner),
            "creation_timestamp",
            created,
            "last_heartbeat",
            last.getEpochSecond()));
  }

  private String hash(String runner) {
    return app.orchestrator("runner_heartbeat:" + runner);
  }
}
