package dev.pynmon.testkit.redis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.testkit.fixture.RedisFixture;
import dev.pynmon.testkit.fixture.RedisKey;
import java.util.ArrayList;
import java.util.List;

/** Writes what a real pynenc wrote into a server. */
public final class RedisLoader {
  private RedisLoader() {}

  /** Writes every key of a fixture beside what is there. */
  public static void load(RedisFixture fixture, RawRedis redis) {
    load(fixture.keys(), redis);
  }

  /** Writes these keys beside what is there. */
  public static void load(List<RedisKey> keys, RawRedis redis) {
    redis.all(keys.stream().map(RedisLoader::command).toList());
  }

  private static RedisCommand command(RedisKey key) {
    return switch (key.type()) {
      case "string" -> RedisCommand.of("SET", key.key(), key.value().textValue());
      case "list" -> command("RPUSH", key, key.texts());
      case "set" -> command("SADD", key, key.texts());
      case "hash" -> command("HSET", key, fields(key.value()));
      case "zset" -> command("ZADD", key, scored(key.value()));
      default -> throw new IllegalStateException(key.key() + " is a " + key.type());
    };
  }

  private static RedisCommand command(String name, RedisKey key, List<String> rest) {
    List<String> words = new ArrayList<>(List.of(name, key.key()));
    words.addAll(rest);
    return RedisCommand.of(words.toArray());
  }

  private static List<String> fields(JsonNode hash) {
    List<String> words = new ArrayList<>();
    hash.properties()
        .forEach(field -> words.addAll(List.of(field.getKey(), field.getValue().textValue())));
    return words;
  }

  private static List<String> scored(JsonNode pairs) {
    List<String> words = new ArrayList<>();
    pairs.forEach(pair -> words.addAll(List.of(pair.get(1).textValue(), pair.get(0).textValue())));
    return words;
  }
}
