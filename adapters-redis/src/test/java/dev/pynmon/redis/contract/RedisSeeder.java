package dev.pynmon.redis.contract;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes scenarios into a server as a real pynenc with its Redis plugin would. */
final class RedisSeeder {
  private final RawRedis redis;

  RedisSeeder(RawRedis redis) {
    this.redis = redis;
  }

  /** Writes the scenario behind all that is there. */
  void write(Scenario scenario) {
    Map<Component, Supplier<Stream<RedisCommand>>> commands =
        Map.of(
            Component.BROKER, () -> broker(scenario),
            Component.ORCHESTRATOR, () -> new OrchestratorCommands(scenario).all(),
            Component.STATE_BACKEND, () -> new StateBackendCommands(scenario).all(),
            Component.CLIENT_DATA_STORE, () -> clientData(scenario),
            Component.TRIGGER, () -> new TriggerCommands(scenario).all());
    scenario.components().forEach(each -> redis.all(commands.get(each).get()::iterator));
  }

  private Stream<RedisCommand> broker(Scenario scenario) {
    return new BrokerCommands(scenario, pushedBefore(scenario)).all();
  }

  /** Takes as many numbers as there are messages, and tells the one before them. */
  private long pushedBefore(Scenario scenario) {
    int messages = scenario.messages().size();
    if (!scenario.pynenc().hasQueues() || messages == 0) {
      return 0;
    }
    String counter = new AppKeys(scenario.app()).key(AppKeys.BROKER, BrokerCommands.SEQUENCE);
    return redis.number("INCRBY", counter, messages) - messages;
  }

  /** The name of the component stands twice in these keys. */
  private static Stream<RedisCommand> clientData(Scenario scenario) {
    AppKeys keys = new AppKeys(scenario.app());
    return scenario.clientData().stream()
        .map(
            datum ->
                RedisCommand.of(
                    "SET",
                    keys.key(AppKeys.CLIENT_DATA, AppKeys.CLIENT_DATA + ":" + datum.reference()),
                    datum.text()));
  }

  /** Deletes the keys of one component; the application's record of itself stays. */
  void purge(AppId app, Component component) {
    List<RedisCommand> deletions = new ArrayList<>();
    for (String pattern : new AppKeys(app).patterns(component)) {
      matching(pattern).forEach(key -> deletions.add(RedisCommand.of("DEL", key)));
    }
    redis.all(deletions);
  }

  private List<byte[]> matching(String pattern) {
    List<byte[]> keys = new ArrayList<>();
    byte[] cursor = {'0'};
    do {
      List<?> answer = (List<?>) redis.call("SCAN", cursor, "MATCH", pattern, "COUNT", 1_000);
      ((List<?>) answer.get(1)).forEach(key -> keys.add((byte[]) key));
      cursor = (byte[]) answer.getFirst();
    } while (cursor.length > 1 || cursor[0] != '0');
    return keys;
  }
}
