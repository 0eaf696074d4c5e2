package dev.pynmon.memory.list;

import dev.pynmon.domain.query.KeyText;
import java.time.Instant;
import java.util.List;

/**
 * A time, and a number that tells apart what happened at one time.
 *
 * @param at the time
 * @param number higher for what was written later
 */
public record Moment(Instant at, long number) implements Comparable<Moment> {
  /** Before everything of this time. */
  public static Moment startOf(Instant at) {
    return new Moment(at, Long.MIN_VALUE);
  }

  /** Behind everything of this time. */
  public static Moment endOf(Instant at) {
    return new Moment(at, Long.MAX_VALUE);
  }

  /** Cursors of a list in the order of time. */
  public static KeyText<Moment> cursors(String kind) {
    return new KeyText<>(
        kind,
        moment ->
            KeyText.joined(moment.at().getEpochSecond(), moment.at().getNano(), moment.number()),
        text -> {
          List<String> parts = KeyText.parts(text, 3);
          return new Moment(KeyText.instant(parts), Long.parseLong(parts.get(2)));
        });
  }

  @Override
  public int compareTo(Moment other) {
    int byTime = at.compareTo(other.at);
    return byTime != 0 ? byTime : Long.compare(number, other.number);
  }
}
