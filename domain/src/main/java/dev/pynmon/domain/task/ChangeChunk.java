package dev.pynmon.domain.task;

import dev.pynmon.domain.query.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some of the changes of a window of time.
 *
 * @param changes newest first
 * @param next where the window goes on, if it does
 * @param left the newest that may follow, where that may be newer than the last of these
 */
public record ChangeChunk(List<Change> changes, Optional<Cursor> next, Optional<Instant> left) {
  public ChangeChunk {
    changes = List.copyOf(changes);
  }
}
