package dev.pynmon.redis.list;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.server.Batch;
import dev.pynmon.redis.server.Numbers;
import dev.pynmon.redis.server.Reply;
import dev.pynmon.redis.server.Scored;
import java.time.Instant;
import java.util.List;

/**
 * A window over a sorted set of the trigger store, whose scores are milliseconds with a fraction
 * (wire format, section 9.2), a little less exact than times: so a microsecond more is read, and
 * what does not belong has to be left out by its own time.
 *
 * @param from the lowest score
 * @param to the highest score
 */
public record MilliWindow(double from, double to) {
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");
  private static final double MICROSECOND = 1e-3;

  /** How many more entries than wanted are asked for, since some may not belong. */
  public static final int SPARE = 8;

  /**
   * The scores of the moments of a window that are whole microseconds: a score is less than half of
   * one away from its moment.
   */
  public static MilliWindow exactly(TimeWindow window) {
    return new MilliWindow(
        score(window.from()) - MICROSECOND / 2, score(window.to()) + MICROSECOND / 2);
  }

  /** The moment of a score, to the microsecond. */
  public static Instant moment(double score) {
    return PythonTime.ofUnixSeconds(score / 1_000).orElse(Instant.EPOCH);
  }

  /** True for the score of an entry that belongs to it. */
  public boolean contains(double score) {
    return score >= from && score <= to;
  }

  /** Entries from one end on, some of them left out. */
  public Reply<List<Scored>> from(
      Batch batch, String key, boolean highestFirst, long skip, long count) {
    String lowest = Numbers.text(from);
    String highest = Numbers.text(to);
    return highestFirst
        ? batch.zrangeByScore(key, true, highest, lowest, skip, count)
        : batch.zrangeByScore(key, false, lowest, highest, skip, count);
  }

  /** The scores of a window. */
  public static MilliWindow of(TimeWindow window) {
    return new MilliWindow(score(window.from()) - MICROSECOND, score(window.to()) + MICROSECOND);
  }

  /** A time that Python does not know becomes the nearest that it does. */
  private static double score(Instant time) {
    Instant known = time.isBefore(BEGINNING) ? BEGINNING : time.isAfter(END) ? END : time;
    return PythonTime.toUnixSeconds(known) * 1_000;
  }

  /** Highest first, and of one score the last by name. */
  public Reply<List<Scored>> newest(Batch batch, String key, long count) {
    return batch.zrangeByScore(key, true, Numbers.text(to), Numbers.text(from), 0, count);
  }

  /** How many there are. */
  public Reply<Long> count(Batch batch, String key) {
    return batch.zcount(key, Numbers.text(from), Numbers.text(to));
  }
}
