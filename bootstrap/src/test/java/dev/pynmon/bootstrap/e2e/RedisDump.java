package dev.pynmon.bootstrap.e2e;

import dev.pynmon.testkit.redis.RawRedis;
import java.util.Map;
import java.util.TreeMap;

/** Every key of a server with all that lies there. */
final class RedisDump {
  private RedisDump() {}

  static Map<String, String> of(RawRedis redis) {
    Map<String, String> keys = new TreeMap<>();
    redis.texts("KEYS", "*").forEach(key -> keys.put(key, contents(redis, key)));
    return keys;
  }

  /** In the order that the server keeps, which only a write changes. */
  private static String contents(RawRedis redis, String key) {
    String type = redis.text("TYPE", key).orElseThrow();
    return type
        + " "
        + switch (type) {
          case "string" -> redis.text("GET", key).orElseThrow();
          case "list" -> redis.texts("LRANGE", key, 0, -1);
          case "set" -> redis.texts("SMEMBERS", key);
          case "hash" -> redis.texts("HGETALL", key);
          case "zset" -> redis.texts("ZRANGE", key, 0, -1, "WITHSCORES");
          default -> throw new IllegalStateException(key + " is a " + type);
        };
  }
}
