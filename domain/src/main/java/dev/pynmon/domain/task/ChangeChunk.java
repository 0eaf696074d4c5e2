package dev.pynmon.domain.task;

import dev.pynmon.domain.query.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * Some of the changes of a window of time.
 *
 * @param changes newest first
 * @param next where the window goes on, if it does
 */
public record ChangeChunk(List<Change> changes, Optional<Cursor> next) {
  public ChangeChunk {
    changes = List.copyOf(changes);
  }
}
