package dev.pynmon.bootstrap.attack.route;

import dev.pynmon.testkit.redis.RawRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a store holds, to the byte, so that it can be seen that looking changed nothing. */
public final class Fingerprint {
  private Fingerprint() {}

  /**
   * Of files, and of those beside them in which SQLite keeps what is not yet in them: an empty one
   * may appear when a file is opened.
   */
  public static Map<String, Integer> of(List<Path> files) {
    Map<String, Integer> prints = new TreeMap<>();
    for (Path file : files) {
      for (String name : List.of(file + "", file + "-wal")) {
        Path part = Path.of(name);
        if (Files.exists(part) && bytes(part).length > 0) {
          prints.put(name, Arrays.hashCode(bytes(part)));
        }
      }
    }
    return prints;
  }

  /** Of every key of a server with its time to live. A dump would not do: sets have no order. */
  public static Map<String, Integer> of(RawRedis redis) {
    Map<String, Integer> prints = new TreeMap<>();
    for (String key : redis.texts("KEYS", "*")) {
      prints.put(key, value(redis, key).hashCode() + Long.hashCode(redis.number("PTTL", key)));
    }
    return prints;
  }

  private static List<String> value(RawRedis redis, String key) {
    String type = redis.text("TYPE", key).orElse("");
    return switch (type) {
      case "string" -> List.of(redis.text("GET", key).orElse(""));
      case "list" -> redis.texts("LRANGE", key, 0, -1);
      case "set" -> redis.texts("SMEMBERS", key).stream().sorted().toList();
      case "hash" -> redis.texts("HGETALL", key).stream().sorted().toList();
      case "zset" -> redis.texts("ZRANGE", key, 0, -1, "WITHSCORES");
      default -> List.of(type);
    };
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
