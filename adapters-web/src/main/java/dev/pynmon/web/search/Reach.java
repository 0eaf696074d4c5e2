package dev.pynmon.web.search;

import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.PageRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a visitor's search came through things of one kind.
 *
 * @param after where to look on; empty to begin, and where nothing is left
 * @param found what was found before
 * @param looked how many were looked at before
 */
record Reach<T>(Optional<Cursor> after, Set<T> found, int looked) {
  /** So many are found by a search; the rest is for a list. */
  static final int MOST = 100;

  /** More than any address tells. */
  static final int MOST_LOOKED = 1_000_000_000;

  /** Behind a look. */
  Reach<T> on(Optional<Cursor> next, List<T> more, long lookedAt) {
    Set<T> all = new LinkedHashSet<>(found);
    all.addAll(more);
    return new Reach<>(next, all, (int) Math.min(looked + lookedAt, MOST_LOOKED));
  }

  /** What the next look asks for: no more than may be shown together with what was found. */
  Optional<PageRequest> next() {
    return after
        .filter(_ -> canGoOn())
        .map(cursor -> PageRequest.after(MOST - found.size(), cursor));
  }

  /** Whether another look may find more that can be shown. */
  boolean canGoOn() {
    return after.isPresent() && found.size() < MOST;
  }
}
