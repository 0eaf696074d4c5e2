package dev.pynmon.bootstrap.attack.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.testkit.redis.RawRedis;
import java.util.List;
import java.util.Random;

/** Writes into a key what pynenc never wrote there, takes it away, or makes it of another type. */
final class HostileKey {
  private static final List<byte[]> VALUES =
      List.of(
          "x".repeat(400_000).getBytes(UTF_8),
          new byte[0],
          new byte[] {'a', 0, 'b'},
          new byte[] {'a', (byte) 0xff, (byte) 0xfe, (byte) 0x80, 'b'},
          "<script>alert(7)</script>\"'><img src=x onerror=alert(7)>".getBytes(UTF_8),
          "\u202eabc\u202c\ufffe".getBytes(UTF_8),
          "[".repeat(20_000).getBytes(UTF_8),
          ("{\"a\":[".repeat(2_000) + "]}".repeat(2_000)).getBytes(UTF_8),
          "{\"a\":1e999,\"a\":NaN,\"status\":{},\"timestamp\":[],\"arguments\":7}".getBytes(UTF_8),
          "-62135596801.5".getBytes(UTF_8),
          "253402300800".getBytes(UTF_8),
          "inf".getBytes(UTF_8),
          "nan".getBytes(UTF_8),
          "\r\n\t\u001b\u0007".getBytes(UTF_8),
          "../../../etc/passwd".getBytes(UTF_8));

  private static final List<String> SCORES =
      List.of("inf", "-inf", "0", "-62135596801", "253402300800", "1e300", "-1.5");

  private final RawRedis redis;
  private final String key;
  private final Random random;

  /** What is done to a key. */
  enum Damage {
    VALUES,
    MISSING,
    OF_ANOTHER_TYPE
  }

  /**
   * One key.
   *
   * @param seed with the key says which values come to it, whatever else is damaged
   */
  HostileKey(RawRedis redis, String key, long seed) {
    this.redis = redis;
    this.key = key;
    this.random = new Random(seed + key.hashCode());
  }

  void damage(Damage damage) {
    String type = redis.text("TYPE", key).orElse("");
    if (damage == Damage.VALUES) {
      values(type);
      return;
    }
    redis.call("DEL", key);
    if (damage == Damage.OF_ANOTHER_TYPE) {
      redis.call(type.equals("string") ? "RPUSH" : "SET", key, value());
    }
  }

  private void values(String type) {
    switch (type) {
      case "string" -> redis.call("SET", key, value());
      case "list" -> {
        long length = redis.number("LLEN", key);
        for (long i = 0; i < Math.min(length, 40); i++) {
          redis.call("LSET", key, i, value());
        }
      }
      case "set" -> {
        redis.texts("SRANDMEMBER", key, 3).forEach(member -> redis.call("SREM", key, member));
        redis.call("SADD", key, value(), value(), value());
      }
      case "hash" -> {
        redis.texts("HKEYS", key).stream()
            .filter(_ -> random.nextInt(3) > 0)
            .forEach(field -> redis.call("HSET", key, field, value()));
        redis.call("HSET", key, value(), value());
      }
      case "zset" -> {
        redis.texts("ZRANGE", key, 0, 20).stream()
            .filter(_ -> random.nextInt(3) > 0)
            .forEach(member -> redis.call("ZADD", key, score(), member));
        redis.call("ZADD", key, score(), value(), 1_795_531_428, value());
      }
      default -> throw new IllegalStateException(key + " is a " + type);
    }
  }

  private byte[] value() {
    return VALUES.get(random.nextInt(VALUES.size()));
  }

  private String score() {
    return SCORES.get(random.nextInt(SCORES.size()));
  }
}
