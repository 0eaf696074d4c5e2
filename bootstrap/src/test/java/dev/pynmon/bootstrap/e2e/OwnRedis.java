package dev.pynmon.bootstrap.e2e;

import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A Redis server for one test; without one the test is skipped, unless every test counts. */
public final class OwnRedis {
  private OwnRedis() {}

  public static RedisServer start(String... options) {
    Optional<Path> program = RedisServer.find(System.getenv());
    if (System.getenv("PYNMON_TESTS_REQUIRE_ALL") == null) {
      Assumptions.assumeTrue(program.isPresent(), "there is no redis-server");
    }
    return RedisServer.start(program.orElseThrow(), options);
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
