package dev.pynmon.redis.list;

import dev.pynmon.redis.server.Scored;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What lies behind a place in a sorted set, as it is read from the score of the place on. In the
 * server's order, where the place is still there; else what is behind it by score and name. For one
 * thread.
 */
final class Behind {
  private final Scored place;
  private final Comparator<Scored> order;
  private boolean isPassed;

  /** What is written between two chunks moves entries into the next one, that were in this one. */
  private final Set<Scored> entries = new LinkedHashSet<>();

  Behind(Scored place, Comparator<Scored> order) {
    this.place = place;
    this.order = order;
  }

  /** The next chunk, in the server's order. */
  void add(List<Scored> chunk) {
    int at = chunk.indexOf(place);
    if (at >= 0) {
      isPassed = true;
      entries.clear();
    }
    chunk.stream()
        .skip(at + 1L)
        .filter(entry -> isPassed || order.compare(entry, place) > 0)
        .forEach(entries::add);
  }

  /** What was found so far, nearest first. */
  Set<Scored> entries() {
    return Collections.unmodifiableSet(entries);
  }
}
