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
  /** Times of stores are no finer. */
  private static final int MICRO = 1_000;

  public ChangeChunk {
    changes = List.copyOf(changes);
  }

  /**
   * Since when no change is left out where the window goes on behind these: what follows may be
   * newer than what was read last. Of what is older not all is known.
   *
   * @param last when the last was that was read, of these or of those before
   */
  public Instant knownSince(Instant last) {
    return left.map(newest -> newest.plusNanos(MICRO)).filter(last::isBefore).orElse(last);
  }
}
