package dev.pynmon.redis.server;

import dev.pynmon.testkit.Required;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one server that the tests of a process share: the distribution's, else one in a container.
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
    return Required.require(Shared.ADDRESS, "redis-server", "redis");
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
    return Required.require(RedisServer.find(System.getenv()), "redis-server", "redis");
  }
}
