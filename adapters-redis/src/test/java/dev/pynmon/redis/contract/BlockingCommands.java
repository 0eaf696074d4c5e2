package dev.pynmon.redis.contract;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.scenario.Edge;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who waits for whom, as recorded one after another (wire format, section 7): whoever is waited for
 * may block until it turns out to wait itself.
 *
 * @param scenario the scenario
 */
record BlockingCommands(Scenario scenario) {
  Stream<RedisCommand> all() {
    List<RedisCommand> commands = new ArrayList<>();
    Set<InvocationId> waiters = new HashSet<>();
    for (Edge edge : scenario.edges()) {
      String now = PythonFloat.seconds(Times.START.plusMillis(commands.size()));
      commands.addAll(waited(edge, now));
      if (!waiters.contains(edge.waited())) {
        commands.add(RedisCommand.of("ZADD", key("not_waiting"), now, edge.waited()));
      }
      waiters.add(edge.waiter());
      commands.addAll(waiter(edge));
    }
    return commands.stream();
  }

  private List<RedisCommand> waited(Edge edge, String now) {
    return List.of(
        RedisCommand.of("SET", key("invocation:" + edge.waited()), edge.waited()),
        RedisCommand.of("SADD", key("waited_by:" + edge.waited()), edge.waiter()),
        RedisCommand.of("ZADD", key("all_waited"), now, edge.waited()));
  }

  private List<RedisCommand> waiter(Edge edge) {
    return List.of(
        RedisCommand.of("ZREM", key("not_waiting"), edge.waiter()),
        RedisCommand.of("SADD", key("waiting_for:" + edge.waiter()), edge.waited()));
  }

  private String key(String name) {
    return new AppKeys(scenario.app()).key(AppKeys.BLOCKING, name);
  }
}
