package dev.pynmon.redis.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.purge.InvocationPurge;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.redis.RedisWatch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Invocations that were tried again and again: nobody bounds how long a history is. */
@Tag("redis")
final class LongHistoryIT {
  private static final String STATE = "__pynenc__:shop:state_backend:";
  private static final int MANY = 23_000;

  private static EndedInvocation ended(String id) {
    StatusRecord status = new StatusRecord(KnownStatus.SUCCESS, Optional.empty(), Instant.EPOCH);
    return new EndedInvocation(
        new InvocationState(
            new InvocationId(id), new TaskKey("m.f"), new CallKey("m.f:no_args"), status, 0),
        Optional.empty());
  }

  private static Stream<RedisCommand> entry(String id, int second) {
    String text =
        "{\"invocation_id\": \"%s\", \"_timestamp\": \"%s+00:00\"}"
            .formatted(
                id, Instant.ofEpochSecond(1_790_000_000L + second).toString().replace("Z", ""));
    String member = id + ":" + (1_790_000_000L + second) + ".0:" + text;
    return Stream.of(
        RedisCommand.of("RPUSH", STATE + "history:" + id, text),
        RedisCommand.of("ZADD", STATE + "history_by_timestamp", 1_790_000_000L + second, member));
  }

  @Test
  void entries_goInParts_theListLast() {
    try (RawRedis redis = TestRedis.emptied();
        PurgedStore store = PurgedStore.at(TestRedis.address())) {
      redis.all(
          Stream.concat(
                  IntStream.range(0, MANY).boxed().flatMap(n -> entry("long", n)),
                  Stream.of("short", "other").flatMap(id -> entry(id, 1)))
              ::iterator);
      InvocationPurge purge = store.purges(new AppId("shop")).invocations(Component.STATE_BACKEND);
      RedisWatch watch = new RedisWatch(redis);
      watch.resetCommands();
      assertThat(purge.remove(List.of(ended("long"), ended("short")))).isEqualTo(MANY + 1);
      assertThat(watch.commands()).containsEntry("zrem", 6L).containsEntry("exec", 6L);
      assertThat(redis.texts("KEYS", "*"))
          .containsExactlyInAnyOrder(STATE + "history:other", STATE + "history_by_timestamp");
      assertThat(redis.number("ZCARD", STATE + "history_by_timestamp")).isOne();
    }
  }
}
