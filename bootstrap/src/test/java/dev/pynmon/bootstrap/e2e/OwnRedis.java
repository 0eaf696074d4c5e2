package dev.pynmon.bootstrap.e2e;

import dev.pynmon.testkit.Required;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;

/** A Redis server for one test. */
public final class OwnRedis {
  private OwnRedis() {}

  public static RedisServer start(String... options) {
    return RedisServer.start(
        Required.require(RedisServer.find(System.getenv()), "redis-server", "redis"), options);
  }

  /** One that holds a fixture. */
  public static RedisServer with(RedisFixture fixture) {
    RedisServer server = start();
    try (RawRedis redis = server.connect()) {
      RedisLoader.load(fixture, redis);
    }
    return server;
  }
}
