package dev.pynmon.redis.server;

import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The one server that the tests of a process share: the distribution's, else one in a container.
 * Where there is none a test is skipped, unless every test counts.
 */
public final class TestRedis {
  private TestRedis() {}

  /** Begun on first use, for all tests of this process. */
  private static final class Shared {
    private static final Optional<URI> ADDRESS =
        RedisServer.find(System.getenv())
            .map(RedisServer::start)
            .map(RedisServer::address)
            .or(RedisInDocker::start);
  }

  /** Where it is. */
  public static URI address() {
    return required(Shared.ADDRESS, "there is no Redis server");
  }

  /** A connection to it, its database emptied. */
  public static RawRedis emptied() {
    RawRedis redis = RawRedis.connect(address());
    redis.call("FLUSHDB");
    return redis;
  }

  /** A server that its test alone uses, and may kill. */
  public static RedisServer ownServer(String... options) {
    return RedisServer.start(program(), options);
  }

  /** The distribution's program. */
  public static Path program() {
    return required(RedisServer.find(System.getenv()), "there is no redis-server");
  }

  private static <T> T required(Optional<T> found, String otherwise) {
    if (System.getenv("PYNMON_TESTS_REQUIRE_ALL") == null) {
      Assumptions.assumeTrue(found.isPresent(), otherwise);
    }
    return found.orElseThrow(() -> new IllegalStateException(otherwise));
  }
}
