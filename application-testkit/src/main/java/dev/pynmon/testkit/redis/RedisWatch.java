package dev.pynmon.testkit.redis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the server itself tells about its use: what it holds, and which commands it was sent.
 *
 * @param redis a connection of the watcher's own
 */
public record RedisWatch(RawRedis redis) {
  private static final Pattern CALLS = Pattern.compile("cmdstat_([^:]+):calls=(\\d+)");

  /** Before 7.0 subcommands have no names of their own. */
  private static final Set<String> OWN = Set.of("info", "config", "config|resetstat");

  /**
   * Every key of the database with its type and all it holds, to be compared with the same at
   * another time. Sets and hashes are sorted: the server may order them anew without any write.
   */
  public Map<String, List<String>> contents() {
    List<String> keys = redis.texts("KEYS", "*");
    List<String> types = texts(redis.all(keys.stream().map(key -> command("TYPE", key))::iterator));
    List<Object> held =
        redis.all(
            IntStream.range(0, keys.size()).mapToObj(i -> read(types.get(i), keys.get(i)))
                ::iterator);
    Map<String, List<String>> contents = new TreeMap<>();
    for (int i = 0; i < keys.size(); i++) {
      contents.put(keys.get(i), contents(types.get(i), texts(held.get(i))));
    }
    return contents;
  }

  private static RedisCommand read(String type, String key) {
    return switch (type) {
      case "string" -> command("GET", key);
      case "list" -> command("LRANGE", key, 0, -1);
      case "set" -> command("SMEMBERS", key);
      case "hash" -> command("HGETALL", key);
      case "zset" -> command("ZRANGE", key, 0, -1, "WITHSCORES");
      default -> throw new IllegalStateException(key + " is a " + type);
    };
  }

  private static List<String> contents(String type, List<String> held) {
    List<String> ordered =
        switch (type) {
          case "set" -> held.stream().sorted().toList();
          case "hash" -> fields(held);
          default -> held;
        };
    return Stream.concat(Stream.of(type), ordered.stream()).toList();
  }

  private static RedisCommand command(Object... words) {
    return RedisCommand.of(words);
  }

  private static List<String> texts(Object answer) {
    List<?> parts = answer instanceof List<?> list ? list : List.of(answer);
    return parts.stream().map(part -> RespReader.text(part).orElse("")).toList();
  }

  private static List<String> fields(List<String> flat) {
    return IntStream.range(0, flat.size() / 2)
        .mapToObj(i -> flat.get(2 * i) + "=" + flat.get(2 * i + 1))
        .sorted()
        .toList();
  }

  /** Forgets the commands so far. */
  public void resetCommands() {
    redis.call("CONFIG", "RESETSTAT");
  }

  /**
   * How often each command was called by anybody since then, subcommands included and the watcher's
   * own left out: lower-case, as the server names them.
   */
  public Map<String, Long> commands() {
    Map<String, Long> calls = new TreeMap<>();
    Matcher matcher = CALLS.matcher(redis.text("INFO", "commandstats").orElseThrow());
    while (matcher.find()) {
      calls.put(matcher.group(1), Long.valueOf(matcher.group(2)));
    }
    calls.keySet().removeAll(OWN);
    return calls;
  }
}
