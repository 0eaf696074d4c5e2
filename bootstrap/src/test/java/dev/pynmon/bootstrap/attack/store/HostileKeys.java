package dev.pynmon.bootstrap.attack.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pynmon.bootstrap.attack.visit.Budget;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.redis.RawRedis;
import dev.pynmon.testkit.redis.RedisLoader;
import dev.pynmon.testkit.redis.RedisServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Puts into every kind of key of a server what pynenc never wrote, takes keys away, or makes them
 * of another type, and looks at every page.
 */
public final class HostileKeys {
  /** What tells keys of a kind apart. */
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{40,}|[A-Za-z_]+\\.[A-Za-z_.]+");

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

  private final Path folder;
  private final RedisServer server;
  private final Tour tour;
  private final Random random;

  /** What is done to a kind of key. */
  private enum Damage {
    VALUES,
    MISSING,
    OF_ANOTHER_TYPE
  }

  public HostileKeys(Path folder, RedisServer server, Tour tour, Random random) {
    this.folder = folder;
    this.server = server;
    this.tour = tour;
    this.random = random;
  }

  /** One kind of key after the other, of each fixture, in each way. */
  public void run(List<RedisFixture> fixtures, Budget budget) {
    for (int turn = 0; ; turn++) {
      for (RedisFixture fixture : fixtures) {
        if (!budget.goesOn()) {
          return;
        }
        List<String> kinds = kinds(fixture);
        Damage damage = Damage.values()[turn % Damage.values().length];
        one(fixture, kinds.get(turn / Damage.values().length * 7 % kinds.size()), damage);
      }
    }
  }

  /** All keys at once hold what they should not. */
  public void whole(RedisFixture fixture) {
    one(fixture, "", Damage.VALUES);
  }

  private static List<String> kinds(RedisFixture fixture) {
    TreeSet<String> kinds = new TreeSet<>();
    fixture.keys().forEach(key -> kinds.add(kind(key.key())));
    return List.copyOf(kinds);
  }

  private static String kind(String key) {
    return ID.matcher(key).replaceAll("*");
  }

  /** An empty kind is any. */
  private void one(RedisFixture fixture, String kind, Damage damage) {
    try (RawRedis redis = server.connect()) {
      redis.call("FLUSHALL");
      RedisLoader.load(fixture, redis);
      redis.texts("KEYS", "*").stream()
          .filter(key -> kind.isEmpty() || kind(key).equals(kind))
          .sorted()
          .forEach(key -> damage(redis, key, damage));
    }
    tour.through(folder, fixture + " " + kind + " " + damage, List.of(server.address().toString()));
  }

  private void damage(RawRedis redis, String key, Damage damage) {
    String type = redis.text("TYPE", key).orElse("");
    if (damage == Damage.VALUES) {
      values(redis, key, type);
      return;
    }
    redis.call("DEL", key);
    if (damage == Damage.OF_ANOTHER_TYPE) {
      redis.call(type.equals("string") ? "RPUSH" : "SET", key, value());
    }
  }

  private void values(RawRedis redis, String key, String type) {
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
            .filter(field -> random.nextInt(3) > 0)
            .forEach(field -> redis.call("HSET", key, field, value()));
        redis.call("HSET", key, value(), value());
      }
      case "zset" -> {
        redis.texts("ZRANGE", key, 0, 20).stream()
            .filter(member -> random.nextInt(3) > 0)
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
