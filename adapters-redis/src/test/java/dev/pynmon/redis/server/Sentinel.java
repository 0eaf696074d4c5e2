package dev.pynmon.redis.server;

import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisServer;

/**
 * A real sentinel on a free port, which watches what it is told to.
 *
 * @param process where it runs
 */
record Sentinel(RedisServer process) implements AutoCloseable {
  static final String NAME = "shop";

  static Sentinel start() {
    return new Sentinel(RedisServer.startSentinel(TestRedis.program()));
  }

  String place() {
    return "127.0.0.1:" + process.port();
  }

  /** From now on this server is the master, as after a failover. */
  void point(RedisServer server) {
    try (RawRedis raw = process.connect()) {
      if (!raw.texts("SENTINEL", "MASTERS").isEmpty()) {
        raw.call("SENTINEL", "REMOVE", NAME);
      }
      raw.call("SENTINEL", "MONITOR", NAME, "127.0.0.1", server.port(), 1);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
