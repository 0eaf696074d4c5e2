package dev.pynmon.redis.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.testkit.fixture.RedisKey;
import dev.pynmon.testkit.redis.RawRedis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;

/**
 * What keys look like, whatever the ids in them: each with its type and, where pynenc decides about
 * it, the members of the JSON or the fields of the hash.
 */
final class KeyShapes {
  private static final List<Map.Entry<Pattern, String>> PARTS =
      List.of(
          Map.entry(Pattern.compile("^__pynenc__:(?!__pynenc__)[^:]*:"), ""),
          Map.entry(Pattern.compile("(apps_info:).*"), "$1{app}"),
          Map.entry(Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}"), "{id}"),
          Map.entry(Pattern.compile("ExternalRunner@.*"), "{id}"),
          Map.entry(Pattern.compile("[0-9a-f]{64}|no_args"), "{hash}"),
          Map.entry(Pattern.compile("(:status:).*"), "$1{status}"),
          Map.entry(Pattern.compile("(:data:).*"), "$1{key}"),
          Map.entry(Pattern.compile("(:evts_by_code:).*"), "$1{code}"),
          Map.entry(Pattern.compile("(:truns_for_valid_condition:).*"), "$1{condition}"),
          Map.entry(
              Pattern.compile("(:(?:task|\\w+_by_time|call_to_invocation|type_\\w+):)[^:{]+"),
              "$1{task}"));
  private static final Predicate<String> OF_THE_USER =
      Pattern.compile("state_backend:(result:|.*:data:)|client_data_store:").asPredicate();

  private KeyShapes() {}

  /** The shapes of these keys. */
  static SortedSet<String> of(Collection<RedisKey> keys) {
    SortedSet<String> shapes = new TreeSet<>();
    keys.forEach(key -> shapes.add(shape(key)));
    return shapes;
  }

  private static String shape(RedisKey key) {
    String name = key.key();
    for (Map.Entry<Pattern, String> part : PARTS) {
      name = part.getKey().matcher(name).replaceAll(part.getValue());
    }
    return name + " is a " + key.type() + (OF_THE_USER.test(name) ? "" : members(key));
  }

  private static String members(RedisKey key) {
    return switch (key.type()) {
      case "hash" -> " of " + names(key.value());
      case "string" -> membersOfJson(key.value().textValue());
      case "list" -> membersOfJson(key.texts().getFirst());
      default -> "";
    };
  }

  private static String membersOfJson(String text) {
    Optional<JsonNode> json = Json.read(text).filter(JsonNode::isObject);
    return json.map(object -> " of " + names(object)).orElse("");
  }

  private static SortedSet<String> names(JsonNode object) {
    SortedSet<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Every key of the database, as a fixture would hold it. */
  static List<RedisKey> dump(RawRedis redis) {
    List<RedisKey> keys = new ArrayList<>();
    for (String key : redis.texts("KEYS", "*")) {
      String type = redis.text("TYPE", key).orElseThrow();
      keys.add(new RedisKey(key, type, Json.of(value(redis, key, type))));
    }
    return keys;
  }

  private static Object value(RawRedis redis, String key, String type) {
    return switch (type) {
      case "string" -> redis.text("GET", key).orElseThrow();
      case "list" -> redis.texts("LRANGE", key, 0, -1);
      case "set" -> new TreeSet<>(redis.texts("SMEMBERS", key));
      case "hash" -> map(redis.texts("HGETALL", key));
      default -> scored(pairs(redis.texts("ZRANGE", key, 0, -1, "WITHSCORES")));
    };
  }

  private static Map<String, String> map(List<String> flat) {
    Map<String, String> fields = new LinkedHashMap<>();
    pairs(flat).forEach(pair -> fields.put(pair.getFirst(), pair.getLast()));
    return fields;
  }

  /** Servers differ in how many digits they write. */
  private static List<List<String>> scored(List<List<String>> pairs) {
    return pairs.stream()
        .map(pair -> List.of(pair.getFirst(), PythonFloat.text(Double.parseDouble(pair.getLast()))))
        .toList();
  }

  private static List<List<String>> pairs(List<String> flat) {
    return flat.stream().gather(Gatherers.windowFixed(2)).toList();
  }
}
