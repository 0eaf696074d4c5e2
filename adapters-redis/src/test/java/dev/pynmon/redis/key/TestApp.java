package dev.pynmon.redis.key;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.redis.server.Server;
import dev.pynmon.redis.server.Servers;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisCommand;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** An application on the server that tests share, its database emptied. */
public final class TestApp implements AutoCloseable {
  private static final AppKeys KEYS = new AppKeys("shop");

  private final RawRedis redis = TestRedis.emptied();
  private final Server server =
      Servers.at(
          StoreUrl.parse(TestRedis.address().toString()),
          new BackendContext(
              "test", Clock.systemUTC(), Duration.ofSeconds(30), true, Map.of(), Runnable::run));

  /** What the product reads with. */
  public KeyedServer app() {
    return new KeyedServer(server, KEYS);
  }

  /** A key of the state backend. */
  public String key(String name) {
    return KEYS.stateBackend(name);
  }

  /** A key of the orchestrator. */
  public String orchestrator(String name) {
    return KEYS.orchestrator(name);
  }

  /** A key of the trigger store. */
  public String trigger(String name) {
    return KEYS.trigger(name);
  }

  /** Writes something, past the product. */
  public void write(Object... words) {
    redis.call(words);
  }

  /** Writes much. */
  public void write(Stream<RedisCommand> commands) {
    redis.all(commands::iterator);
  }

  @Override
  public void close() {
    server.close();
    redis.close();
  }
}
