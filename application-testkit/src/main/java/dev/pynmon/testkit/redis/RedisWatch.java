package dev.pynmon.testkit.redis;

import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server itself tells about its use: what it holds, and which commands it was sent.
 *
 * @param redis a connection of the watcher's own
 */
public record RedisWatch(RawRedis redis) {
  private static final Pattern CALLS = Pattern.compile("cmdstat_([^:]+):calls=(\\d+)");

  /** Before 7.0 subcommands have no names of their own. */
  private static final Set<String> OWN = Set.of("info", "config", "config|resetstat");

  /** Every key of the database with all it holds, to be compared with the same at another time. */
  public Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    redis.texts("KEYS", "*").forEach(key -> contents.put(key, dump(key)));
    return contents;
  }

  private String dump(String key) {
    return Base64.getEncoder().encodeToString((byte[]) redis.call("DUMP", key));
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
