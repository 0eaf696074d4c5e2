package dev.pynmon.bootstrap.e2e.real;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was written to a store between two looks, without what differs by nature each time: the id
 * of the invocation, times, who registered it, and how many messages there ever were.
 *
 * @param byPlace each table, or key with its kind, with what appeared ("+ ") or went ("- ") there
 */
record Changes(Map<String, List<String>> byPlace) {
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+00:00");

  /** Seconds since 1970, or days in the count of Julius Scaliger. */
  private static final Pattern NUMBER_OF_TIME =
      Pattern.compile("\\b(1[789]\\d{8}|24\\d{5})(\\.\\d+)?\\b");

  private static final Pattern CONTEXT = Pattern.compile("ExternalRunner@[\\w.-]+-\\d+");
  private static final Pattern ROW_ID = Pattern.compile("\"id\": \\d+");

  /**
   * As {@code answer.py} tells them.
   *
   * @param id the invocation that was registered meanwhile
   */
  static Changes of(JsonNode told, String id) {
    Map<String, List<String>> places = new TreeMap<>();
    told.properties().stream()
        .filter(place -> !isOfProcess(place.getKey()))
        .forEach(place -> places.put(masked(place.getKey(), id), entries(place.getValue(), id)));
    return new Changes(places);
  }

  /** What SQLite counts, and who writes: told once by each process. */
  private static boolean isOfProcess(String place) {
    return place.equals("sqlite_sequence") || place.contains("runner_context");
  }

  private static List<String> entries(JsonNode change, String id) {
    List<String> entries = new ArrayList<>();
    change.get("added").forEach(entry -> entries.add("+ " + masked(entry.textValue(), id)));
    change.get("removed").forEach(entry -> entries.add("- " + masked(entry.textValue(), id)));
    return entries.stream().sorted().toList();
  }

  private static String masked(String text, String id) {
    String masked = TIME.matcher(text.replace(id, "ID")).replaceAll("TIME");
    masked = NUMBER_OF_TIME.matcher(masked).replaceAll("SECONDS");
    masked = CONTEXT.matcher(masked).replaceAll("CONTEXT");
    return ROW_ID.matcher(masked).replaceAll("\"id\": ROW");
  }
}
