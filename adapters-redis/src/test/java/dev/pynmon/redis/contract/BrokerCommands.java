package dev.pynmon.redis.contract;

import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.scenario.AMessage;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The messages of a scenario in the order in which they were pushed: at the tail of the one list
 * or, since 0.4, into a sorted set for each queue (wire format, sections 6.2 and 6.3).
 *
 * @param scenario the scenario
 * @param pushedBefore how often was pushed before, since 0.4
 */
record BrokerCommands(Scenario scenario, long pushedBefore) {
  static final String SEQUENCE = "broker_sequence";

  Stream<RedisCommand> all() {
    AppKeys keys = new AppKeys(scenario.app());
    List<AMessage> pushed =
        scenario.messages().stream().sorted(Comparator.comparing(AMessage::pushedAt)).toList();
    return scenario.pynenc().hasQueues()
        ? IntStream.range(0, pushed.size()).mapToObj(n -> toQueue(keys, pushed.get(n), n))
        : pushed.stream().map(message -> toList(keys, message));
  }

  private static RedisCommand toList(AppKeys keys, AMessage message) {
    return RedisCommand.of(
        "RPUSH", keys.key(AppKeys.BROKER, "default_queue"), message.invocation());
  }

  private RedisCommand toQueue(AppKeys keys, AMessage message, int number) {
    long sequence = pushedBefore + number + 1;
    String member =
        String.format(Locale.ROOT, "%019d:%s", Long.MAX_VALUE - sequence, message.invocation());
    String queue = keys.key(AppKeys.BROKER, "broker_queue:" + message.queue());
    return RedisCommand.of("ZADD", queue, message.priority(), member);
  }
}
