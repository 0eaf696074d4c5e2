package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.invocation.HistoryEntry;

/**
 * A history entry and the JSON that is stored of it, which a damaged store does not agree with.
 *
 * @param entry what the row's own columns say
 * @param text the JSON
 */
public record StoredEntry(HistoryEntry entry, String text) {
  /** An entry as pynenc writes it. */
  public static StoredEntry of(HistoryEntry entry) {
    return new StoredEntry(entry, PynencText.history(entry));
  }
}
