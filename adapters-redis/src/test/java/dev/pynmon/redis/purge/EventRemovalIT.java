package dev.pynmon.redis.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Count;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pynenc does not write, or seldom. */
@Tag("redis")
final class EventRemovalIT {
  private static final String TRIGGER = "__pynenc__:shop:trigger:";
  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

  /** The score of what was written now. */
  private static final long YOUNG = NOW.toEpochMilli();

  private static Stream<RedisCommand> event(int id, int runs) {
    return Stream.concat(
        Stream.of(
            RedisCommand.of("SET", TRIGGER + "evts_hash:" + id, "no JSON"),
            RedisCommand.of("ZADD", TRIGGER + "evts_by_time", id, id),
            RedisCommand.of("ZADD", TRIGGER + "evts_by_code:a", id, id),
            RedisCommand.of("SADD", TRIGGER + "evts_codes", "a", "unused")),
        IntStream.range(0, runs)
            .mapToObj(n -> RedisCommand.of("SADD", TRIGGER + "truns_for_event:" + id, n)));
  }

  private static long purge(PurgedStore store, EventRetention retention) {
    return PurgedStore.finish(
        store.purges(new AppId("shop")).events().available().orElseThrow().begin(retention, NOW));
  }

  @Test
  void thousandsOfRuns_withoutRecords_keepNoEvent() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      redis.all(Stream.concat(event(1, 3_500), event(2, 10))::iterator);
      assertThat(purge(store, EventRetention.DEFAULT)).isEqualTo(2);
      assertThat(redis.number("DBSIZE")).isZero();
    }
  }

  @Test
  void codesWithoutEvents_areForgotten_othersAreNot() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      redis.all(Stream.concat(event(1, 0), event(2, 0))::iterator);
      assertThat(purge(store, new EventRetention(true, Duration.ofDays(100_000), 1, 0))).isOne();
      assertThat(redis.texts("SMEMBERS", TRIGGER + "evts_codes")).containsExactly("a");
      assertThat(redis.texts("ZRANGE", TRIGGER + "evts_by_code:a", 0, -1)).containsExactly("2");
    }
  }

  private static Stream<RedisCommand> run(int event, int run, long score) {
    return Stream.of(
        RedisCommand.of("SET", TRIGGER + "trun_hash:" + run, "no JSON"),
        RedisCommand.of("ZADD", TRIGGER + "truns_by_time", score, run),
        RedisCommand.of("SADD", TRIGGER + "truns_for_event:" + event, run));
  }

  /** More than one round asks for, some of them of two events, some too old themselves. */
  @Test
  void runsOfManyEvents_areCountedOnceEach() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      redis.all(
          IntStream.range(0, 1_500)
                  .boxed()
                  .flatMap(n -> Stream.concat(event(n, 0), run(n, n / 2, n % 4 < 2 ? 5L : YOUNG)))
              ::iterator);
      assertThat(counted(store, EventRetention.DEFAULT))
          .containsExactly(exactly("events", 1_500), exactly("runs", 750));
      assertThat(purge(store, EventRetention.DEFAULT)).isEqualTo(2_250);
      assertThat(redis.number("DBSIZE")).isZero();
    }
  }

  @Test
  void moreThanIsLookedAt_isCountedAsAtLeast() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      int many = EventHoldings.MOST_EVENTS + 1;
      redis.all(
          Stream.concat(
                  IntStream.range(0, many)
                      .mapToObj(n -> RedisCommand.of("ZADD", TRIGGER + "evts_by_time", n, n)),
                  run(0, 1, YOUNG))
              ::iterator);
      assertThat(counted(store, EventRetention.DEFAULT))
          .containsExactly(
              exactly("events", many), new Holding("runs", Optional.of(new Count.AtLeast(1))));
    }
  }

  @Test
  void moreRunsThanAreLookedAt_areCountedAsAtLeast() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      redis.all(Stream.concat(event(1, YoungerRuns.MOST + 1), run(2, 7, YOUNG))::iterator);
      assertThat(counted(store, EventRetention.DEFAULT))
          .startsWith(exactly("events", 1))
          .element(1)
          .matches(runs -> runs.entries().orElseThrow() instanceof Count.AtLeast);
    }
  }

  private static List<Holding> counted(PurgedStore store, EventRetention retention) {
    return store
        .purges(new AppId("shop"))
        .events()
        .available()
        .orElseThrow()
        .holdings(retention, NOW);
  }

  private static Holding exactly(String kind, long entries) {
    return new Holding(kind, Optional.of(new Count.Exact(entries)));
  }

  @Test
  void switchedOff_nothingGoes() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      redis.all(event(1, 0)::iterator);
      assertThat(purge(store, new EventRetention(false, Duration.ZERO, 0, 0))).isZero();
      assertThat(redis.number("DBSIZE")).isEqualTo(4);
    }
  }
}
