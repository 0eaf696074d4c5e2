package dev.pynmon.sqlite.invocation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rows in which time goes on.
 *
 * @param rows which
 * @param ends the times at their beginning and their end, newest first
 */
record Part(RowRange rows, List<Instant> ends) {
  Part {
    ends = List.copyOf(ends);
  }

  /** But for strange times. */
  Instant newest() {
    return ends.isEmpty() ? Instant.MIN : ends.get(Probe.tolerated(ends.size()));
  }

  /** The newest that is no newer than this: what is newer is strange. */
  Optional<Instant> newestUpTo(Instant limit) {
    return ends.stream().filter(at -> !at.isAfter(limit)).findFirst();
  }
}
