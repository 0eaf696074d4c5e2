package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.invocation.HistoryEntry;
import java.util.Optional;

/**
 * A history entry and the JSON that is stored of it, which a damaged store does not agree with.
 *
 * @param entry what the row's own columns say
 * @param broken the JSON, where it is not that of the entry
 */
public record StoredEntry(HistoryEntry entry, Optional<String> broken) {
  /** An entry as pynenc writes it. */
  public static StoredEntry of(HistoryEntry entry) {
    return new StoredEntry(entry, Optional.empty());
  }

  /** The JSON, made when it is asked for. */
  public String text() {
    return broken.orElseGet(() -> PynencText.history(entry));
  }
}
