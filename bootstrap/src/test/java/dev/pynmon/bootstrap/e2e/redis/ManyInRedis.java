package dev.pynmon.bootstrap.e2e.redis;

import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An application with any number of invocations, which differ in nothing but that number: half of
 * them succeeded, a third failed, the others are queued; one in three is a child of the first.
 *
 * @param redis where they are written
 */
public record ManyInRedis(RawRedis redis) {
  static final long START = Instant.parse("2026-03-01T08:00:00Z").getEpochSecond();
  private static final String ROOT = "__pynenc__:many:";
  private static final String STATE = ROOT + "state_backend:";
  private static final String ORCHESTRATOR = ROOT + "orchestrator:";

  /** The call of all of them. */
  public static final String CALL = "m.f:x";

  /** The invocation whose children are many. */
  public static String first() {
    return id(0);
  }

  static String id(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  public void write(int many) {
    write(IntStream.range(0, many));
  }

  /** The first and so many children of it alone. */
  public void writeFamily(int children) {
    write(IntStream.concat(IntStream.of(0), IntStream.range(0, children).map(n -> 3 * n + 1)));
  }

  private void write(IntStream numbers) {
    redis.all(Stream.concat(runner(), numbers.boxed().flatMap(ManyInRedis::commands))::iterator);
  }

  private static Stream<RedisCommand> runner() {
    String context =
        "{\"hostname\": \"h\", \"pid\": 1, \"runner_cls\": \"ThreadRunner\", \"runner_id\": \"r\","
            + " \"thread_id\": 1}";
    return Stream.of(
        RedisCommand.of("SET", STATE + "runner_context:r", context),
        RedisCommand.of("ZADD", ORCHESTRATOR + "runner_heartbeats", START, "r"),
        RedisCommand.of(
            "HSET", ORCHESTRATOR + "runner_heartbeat:r", "last_heartbeat", START + 4_000));
  }

  private static Stream<RedisCommand> commands(int number) {
    List<RedisCommand> all = new ArrayList<>();
    String last = number % 2 == 0 ? "success" : number % 3 == 0 ? "registered" : "failed";
    orchestrator(number, last, all);
    record(number, all);
    Stream.of("registered", "running", last)
        .limit(last.equals("registered") ? 1 : 3)
        .forEach(status -> history(number, status, all));
    if (last.equals("registered")) {
      all.add(RedisCommand.of("RPUSH", ROOT + "broker:default_queue", id(number)));
    }
    if (last.equals("success")) {
      all.add(RedisCommand.of("SET", STATE + "result:" + id(number), "1"));
      String value = ROOT + "client_data_store:client_data_store:__pynenc__client_data__:v";
      all.add(RedisCommand.of("SET", value + number, "large"));
    }
    return all.stream();
  }

  private static void orchestrator(int number, String status, List<RedisCommand> all) {
    String id = id(number);
    long time = START + number;
    all.add(
        RedisCommand.of("SET", ORCHESTRATOR + "invocation_status:" + id, status(status, number)));
    all.add(RedisCommand.of("SADD", ORCHESTRATOR + "status:" + status, id));
    all.add(RedisCommand.of("SET", ORCHESTRATOR + "invocation_to_call:" + id, "m.f:x"));
    all.add(RedisCommand.of("SADD", ORCHESTRATOR + "call_to_invocation:m.f:x", id));
    all.add(RedisCommand.of("ZADD", ORCHESTRATOR + "all_invocations_by_time", time, id));
    all.add(RedisCommand.of("ZADD", ORCHESTRATOR + "task_invocations_by_time:m.f", time, id));
  }

  private static String status(String status, int number) {
    return "{\"status\": \"%s\", \"runner_id\": \"r\", \"timestamp\": \"%s+00:00\"}"
        .formatted(status, time(number));
  }

  private static String time(int number) {
    return Instant.ofEpochSecond(START + number).toString().replace("Z", "");
  }

  private static void record(int number, List<RedisCommand> all) {
    boolean isChild = number % 3 == 1;
    String parent = isChild ? "\"" + first() + "\"" : "null";
    String json =
        """
        {"invocation_id": "%s", "call_id_key": "m.f:x", "task_id_key": "m.f", "arguments_id": "x",
        "serialized_arguments": {"a": "1"}, "parent_invocation_id": %s, "parent_event_id": null,
        "workflow_id": "%s", "workflow_type_key": "m.f", "parent_workflow_id": null}"""
            .formatted(id(number), parent, isChild ? first() : id(number));
    all.add(RedisCommand.of("SET", STATE + "invocation:" + id(number), json));
    if (isChild) {
      all.add(RedisCommand.of("SADD", STATE + "parent_invocation_children:" + first(), id(number)));
    }
  }

  private static void history(int number, String status, List<RedisCommand> all) {
    String json =
        """
        {"invocation_id": "%s", "_timestamp": "%s+00:00", "status_record": %s,\
         "runner_context_id": "r", "registered_by_inv_id": null}"""
            .formatted(id(number), time(number), status(status, number));
    long time = START + number;
    all.add(RedisCommand.of("RPUSH", STATE + "history:" + id(number), json));
    all.add(
        RedisCommand.of(
            "ZADD", STATE + "history_by_timestamp", time, id(number) + ":" + time + ".0:" + json));
  }
}
