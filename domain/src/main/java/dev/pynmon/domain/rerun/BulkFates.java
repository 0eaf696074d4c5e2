package dev.pynmon.domain.rerun;

import dev.pynmon.domain.status.InvocationStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How what was run again is now.
 *
 * @param counts how many have which status
 * @param gone how many no orchestrator knows any more
 * @param isTold false where the orchestrator does not answer: then nothing is known
 */
public record BulkFates(Map<InvocationStatus, Integer> counts, int gone, boolean isTold) {
  /** There is none. */
  public static final BulkFates NONE = new BulkFates(Map.of(), 0);

  /** Nobody tells. */
  public static final BulkFates UNTOLD = new BulkFates(Map.of(), 0, false);

  /** They are told. */
  public BulkFates(Map<InvocationStatus, Integer> counts, int gone) {
    this(counts, gone, true);
  }

  public BulkFates {
    counts = Map.copyOf(counts);
  }

  /** It in words, most first: {@code 34 success, 1 failed}; empty when nothing is known. */
  public String words() {
    List<String> words = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<InvocationStatus, Integer>>comparingInt(Map.Entry::getValue)
                .reversed()
                .thenComparing(each -> each.getKey().value()))
        .forEach(each -> words.add(each.getValue() + " " + each.getKey().value()));
    if (gone > 0) {
      words.add(gone + " gone");
    }
    return String.join(", ", words);
  }
}
