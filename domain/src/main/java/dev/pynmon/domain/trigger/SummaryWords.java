package dev.pynmon.domain.trigger;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * pynenc's short words for what met a condition, such as {@code status:SUCCESS task:shop.pay} (wire
 * format, section 9.4).
 */
public final class SummaryWords {
  private SummaryWords() {}

  /** What stands behind each name and its colon, the first of each name; in order. */
  public static Map<String, String> of(String summary) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String word : summary.split("\\s+")) {
      int colon = word.indexOf(':');
      if (colon > 0 && colon < word.length() - 1) {
        words.putIfAbsent(word.substring(0, colon), word.substring(colon + 1));
      }
    }
    return words;
  }
}
