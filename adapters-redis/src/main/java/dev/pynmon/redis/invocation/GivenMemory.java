package dev.pynmon.redis.invocation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What was given with the cursors of the feed that were used last. What is forgotten costs a read
 * of the whole overlap, and perhaps entries that are given again. Safe for concurrent use.
 */
final class GivenMemory {
  /** How many entries are remembered in all, each about 40 bytes. */
  private static final int MAX_MARKS = 200_000;

  private static final int MAX_CURSORS = 100;

  private final SequencedMap<FeedCursor, List<Mark>> given = new LinkedHashMap<>(16, 0.75f, true);
  private long marks;

  synchronized Optional<List<Mark>> get(FeedCursor cursor) {
    return Optional.ofNullable(given.get(cursor));
  }

  synchronized void put(FeedCursor cursor, List<Mark> all) {
    List<Mark> before = given.put(cursor, all);
    marks += all.size() - (before == null ? 0 : before.size());
    while (given.size() > 1 && (marks > MAX_MARKS || given.size() > MAX_CURSORS)) {
      marks -= given.pollFirstEntry().getValue().size();
    }
  }
}
