package dev.pynmon.memory.list;

import java.time.Instant;
import java.util.Comparator;

/**
 * When something happened, and its id, which tells apart what happened at one time.
 *
 * @param at the time
 * @param id the id
 */
public record Timed(Instant at, String id) implements Comparable<Timed> {
  private static final Comparator<Timed> ORDER =
      Comparator.comparing(Timed::at).thenComparing(Timed::id);

  /** Before everything of this time. */
  static Timed startOf(Instant at) {
    return new Timed(at, "");
  }

  /** Behind everything of this time. */
  static Timed endOf(Instant at) {
    return at.isBefore(Instant.MAX) ? startOf(at.plusNanos(1)) : startOf(at);
  }

  @Override
  public int compareTo(Timed other) {
    return ORDER.compare(this, other);
  }
}
