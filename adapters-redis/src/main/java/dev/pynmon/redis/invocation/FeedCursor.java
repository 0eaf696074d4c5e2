package dev.pynmon.redis.invocation;

import dev.pynmon.domain.query.KeyText;
import dev.pynmon.redis.server.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a reader of the feed is: what was there when the cursor was made, in so few numbers that
 * they fit into a link, so that any instance can go on from it.
 *
 * @param from entries up to this time are done with
 * @param clock what the clock said
 * @param extents what was in each {@link Slice}
 * @param last the youngest entry there was; when it is gone the history was purged
 */
record FeedCursor(double from, double clock, List<Extent> extents, Optional<Mark> last) {
  static final KeyText<FeedCursor> TEXT = new KeyText<>("feed", FeedCursor::text, FeedCursor::of);

  private static final int HEXADECIMAL = 16;
  private static final int VALUES = 4 + 2 * Slice.COUNT;
  private static final String NONE = "-";

  FeedCursor {
    extents = List.copyOf(extents);
  }

  /** What each extent is about. */
  List<Slice> slices() {
    return Slice.of(from, clock);
  }

  /** The shortest texts of numbers: a link has no room for all digits of any. */
  private String text() {
    List<Object> values = new ArrayList<>();
    values.add(from);
    values.add(clock);
    values.add(last.map(mark -> Double.toString(mark.score())).orElse(NONE));
    values.add(last.map(mark -> Long.toHexString(mark.hash())).orElse(NONE));
    for (Extent extent : extents) {
      values.add(extent.count());
      values.add(Long.toHexString(extent.xor()));
    }
    return KeyText.joined(values.toArray());
  }

  private static FeedCursor of(String text) {
    List<String> values = KeyText.parts(text, VALUES);
    List<Extent> extents = new ArrayList<>();
    for (int i = VALUES - 2 * Slice.COUNT; i < VALUES; i += 2) {
      extents.add(new Extent(count(values.get(i)), hash(values.get(i + 1))));
    }
    return new FeedCursor(
        Numbers.cursorScore(values.get(0)),
        finite(Numbers.cursorScore(values.get(1))),
        extents,
        last(values.get(2), values.get(3)));
  }

  private static double finite(double clock) {
    if (Double.isInfinite(clock)) {
      throw new IllegalArgumentException("no time");
    }
    return clock;
  }

  private static Optional<Mark> last(String score, String hash) {
    return score.equals(NONE)
        ? Optional.empty()
        : Optional.of(new Mark(Numbers.cursorScore(score), hash(hash)));
  }

  private static long count(String text) {
    long count = Integer.parseInt(text);
    if (count < 0) {
      throw new IllegalArgumentException("no number of entries");
    }
    return count;
  }

  private static long hash(String text) {
    return Long.parseUnsignedLong(text, HEXADECIMAL);
  }
}
