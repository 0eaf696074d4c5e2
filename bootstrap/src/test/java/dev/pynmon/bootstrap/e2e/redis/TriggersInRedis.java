package dev.pynmon.bootstrap.e2e.redis;

import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Events of invocations of {@link ManyInRedis}, one a minute, and the runs of triggers that they
 * led to, each of which started the next invocation.
 *
 * @param redis where they are written
 */
record TriggersInRedis(RawRedis redis) {
  private static final String TRIGGER = "__pynenc__:many:trigger:";

  void write(int many) {
    redis.all(IntStream.range(0, many).boxed().flatMap(TriggersInRedis::commands)::iterator);
  }

  private static Stream<RedisCommand> commands(int number) {
    Instant time = Instant.ofEpochSecond(ManyInRedis.START + 60L * number);
    String event = "e" + number;
    String run = "t" + number;
    String started = ManyInRedis.id(60 * number + 1);
    return Stream.of(
        RedisCommand.of("SET", TRIGGER + "evts_hash:" + event, event(event, number, time)),
        RedisCommand.of("ZADD", TRIGGER + "evts_by_time", time.toEpochMilli(), event),
        RedisCommand.of("ZADD", TRIGGER + "evts_triggered", time.toEpochMilli(), event),
        RedisCommand.of("RPUSH", TRIGGER + "evts_triggered_invocations:" + event, started),
        RedisCommand.of("SET", TRIGGER + "trun_hash:" + run, run(run, started, time)),
        RedisCommand.of("ZADD", TRIGGER + "truns_by_time", time.toEpochMilli(), run),
        RedisCommand.of("SADD", TRIGGER + "truns_for_invocation:" + started, run));
  }

  private static String event(String id, int number, Instant time) {
    return ("{\"event_id\": \"%s\", \"event_code\": \"counted\", \"timestamp\": \"%s\","
            + " \"payload\": {}, \"emitted_by_invocation_id\": \"%s\"}")
        .formatted(id, text(time), ManyInRedis.id(60 * number));
  }

  private static String run(String id, String started, Instant time) {
    return ("{\"trigger_run_id\": \"%s\", \"triggered_invocation_id\": \"%s\","
            + " \"executed_at\": \"%s\"}")
        .formatted(id, started, text(time));
  }

  private static String text(Instant time) {
    return time.toString().replace("Z", "+00:00");
  }
}
