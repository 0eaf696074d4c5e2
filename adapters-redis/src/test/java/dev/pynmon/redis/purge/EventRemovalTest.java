package dev.pynmon.redis.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.purge.EventRetention;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pynenc does not write, or seldom. */
final class EventRemovalTest {
  private static final String TRIGGER = "__pynenc__:shop:trigger:";
  private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

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
