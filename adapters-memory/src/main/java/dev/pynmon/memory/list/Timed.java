package dev.pynmon.memory.list;

import dev.pynmon.domain.query.KeyText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * When something happened, and its id, which tells apart what happened at one time.
 *
 * @param at the time
 * @param id the id
 */
public record Timed(Instant at, String id) implements Comparable<Timed> {
  private static final Comparator<Timed> ORDER =
      Comparator.comparing(Timed::at).thenComparing(Timed::id);

  /** Cursors of a list in the order of time. */
  public static KeyText<Timed> cursors(String kind) {
    return new KeyText<>(
        kind,
        timed -> KeyText.joined(timed.at().getEpochSecond(), timed.at().getNano(), timed.id()),
        Timed::read);
  }

  private static Timed read(String text) {
    List<String> parts = List.of(text.split("~", 3));
    if (parts.size() != 3) {
      throw new IllegalArgumentException("no time and id");
    }
    return new Timed(KeyText.instant(parts), parts.get(2));
  }

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
