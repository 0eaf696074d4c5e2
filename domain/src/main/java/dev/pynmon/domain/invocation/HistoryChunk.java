package dev.pynmon.domain.invocation;

import dev.pynmon.domain.query.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * Some of the history entries of a window of time.
 *
 * @param entries in the order asked for
 * @param next where the window goes on, if it does
 */
public record HistoryChunk(List<HistoryEntry> entries, Optional<Cursor> next) {
  public HistoryChunk {
    entries = List.copyOf(entries);
  }
}
