package dev.pynmon.testkit.redis;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** A server that tests may empty and fill. */
public final class AnyRedis {
  /**
   * Names a server to use in place of one of our own, as {@code redis://:password@host:port/3}. Its
   * database is emptied by the tests.
   */
  public static final String ADDRESS = "PYNMON_TEST_REDIS";

  private AnyRedis() {}

  /**
   * The server that this environment names, else one that is started and ends with this process,
   * else none.
   */
  public static Optional<URI> find(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(ADDRESS))
        .map(URI::create)
        .or(() -> RedisServer.find(environment).map(RedisServer::start).map(RedisServer::address));
  }
}
