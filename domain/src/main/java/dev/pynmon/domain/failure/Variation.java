package dev.pynmon.domain.failure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How one masked part of a message varies among the failures of a group.
 *
 * @param distinct how many different values stand there
 * @param most the one that stands there most often, of several the first by order of letters
 * @param count how often that does
 */
public record Variation(int distinct, String most, long count) {
  /** So many parts of a message are told; of the others nothing is said. */
  public static final int MAX_PARTS = 8;

  private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  /** True when the same stands there in all. */
  public boolean isConstant() {
    return distinct == 1;
  }

  /**
   * Of each masked part, in order.
   *
   * @param messages of one pattern, at least one
   */
  static List<Variation> of(List<MaskedMessage> messages) {
    List<List<String>> parts = messages.stream().map(MaskedMessage::parts).toList();
    int common = parts.stream().mapToInt(List::size).min().orElse(0);
    return IntStream.range(0, Math.min(common, MAX_PARTS))
        .mapToObj(index -> most(parts.stream().map(all -> all.get(index)).toList()))
        .toList();
  }

  private static Variation most(List<String> values) {
    Map<String, Long> counts = new HashMap<>();
    values.forEach(value -> counts.merge(value, 1L, Long::sum));
    Map.Entry<String, Long> most = counts.entrySet().stream().min(MOST_FIRST).orElseThrow();
    return new Variation(counts.size(), most.getKey(), most.getValue());
  }
}
