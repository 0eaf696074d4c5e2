package dev.pynmon.bootstrap.e2e.real;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was written to a store between two looks, without what differs by nature each time: ids of
 * the invocation and of rows, times, and which process wrote.
 *
 * @param byPlace each table, or key with its kind, with what appeared ("+ ") or went ("- ") there
 */
record Changes(Map<String, List<String>> byPlace) {
  /** What the database counts for itself. */
  private static final String COUNTED = "sqlite_sequence";

  private static final Map<Pattern, String> MASKS = new LinkedHashMap<>();

  static {
    // What follows it, the offset, stays: pynenc 0.2.3 leaves it out at places.
    mask("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?", "TIME");
    // Seconds since 1970, or days in the count of Julius Scaliger.
    mask("\\b(1[789]\\d{8}|24\\d{5})(\\.\\d+)?\\b", "MOMENT");
    mask("ExternalRunner@[\\w.-]+-\\d+", "CONTEXT");
    mask("\"id\": \\d+", "\"id\": ROW");
    mask("\"(pid|thread_id)\": ?\\d+", "\"$1\": PROCESS");
  }

  private static void mask(String pattern, String name) {
    MASKS.put(Pattern.compile(pattern), name);
  }

  /**
   * As {@code answer.py} tells them.
   *
   * @param id the invocation that was registered meanwhile
   */
  static Changes of(JsonNode told, String id) {
    Map<String, List<String>> places = new TreeMap<>();
    told.properties().stream()
        .filter(place -> !place.getKey().equals(COUNTED))
        .forEach(place -> places.put(masked(place.getKey(), id), entries(place.getValue(), id)));
    places.values().removeIf(List::isEmpty);
    return new Changes(places);
  }

  /** An entry of which only times are new is none: pynenc stores a large value once more. */
  private static List<String> entries(JsonNode change, String id) {
    List<String> added = masked(change.get("added"), id);
    List<String> removed = masked(change.get("removed"), id);
    List<String> entries = new ArrayList<>();
    added.stream()
        .filter(entry -> !removed.contains(entry))
        .map("+ "::concat)
        .forEach(entries::add);
    removed.stream()
        .filter(entry -> !added.contains(entry))
        .map("- "::concat)
        .forEach(entries::add);
    return entries;
  }

  private static List<String> masked(JsonNode texts, String id) {
    return RealShop.texts(texts).stream().map(text -> masked(text, id)).sorted().toList();
  }

  private static String masked(String text, String id) {
    String masked = text.replace(id, "ID");
    for (Map.Entry<Pattern, String> mask : MASKS.entrySet()) {
      masked = mask.getKey().matcher(masked).replaceAll(mask.getValue());
    }
    return masked;
  }

  /** All entries. */
  List<String> entries() {
    return byPlace.values().stream().flatMap(List::stream).toList();
  }

  /** Those of places with this in their name. */
  Changes in(String part) {
    Map<String, List<String>> places = new TreeMap<>(byPlace);
    places.keySet().removeIf(place -> !place.contains(part));
    return new Changes(places);
  }
}
