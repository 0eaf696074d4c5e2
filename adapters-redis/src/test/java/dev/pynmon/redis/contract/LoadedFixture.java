package dev.pynmon.redis.contract;

import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.redis.RedisPlugin;
import dev.pynmon.redis.server.TestRedis;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.golden.OpenedStores;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import java.util.List;

/** A fixture in the server that all tests share, emptied first. */
final class LoadedFixture {
  private LoadedFixture() {}

  static OpenedStores open(RedisFixture fixture) {
    return OpenedStores.open(new RedisPlugin(), List.of(load(fixture)));
  }

  /** Where it is loaded. */
  static StoreUrl load(RedisFixture fixture) {
    try (RawRedis redis = TestRedis.emptied()) {
      RedisLoader.load(fixture, redis);
    }
    return StoreUrl.parse(TestRedis.address().toString());
  }
}
