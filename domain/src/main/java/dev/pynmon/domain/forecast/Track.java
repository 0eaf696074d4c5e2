package dev.pynmon.domain.forecast;

import dev.pynmon.domain.query.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a queue went as far as this monitor looked without a gap. Immutable.
 *
 * @param begin why it is not known how it went before
 * @param since when the first sample was taken
 * @param last the newest sample
 * @param movements how it went in between, at most {@value #MOST} of them
 * @param speed how many times as fast as the stop-watch the clock goes; 0 where that is not known
 */
public record Track(Begin begin, Instant since, Sample last, Movements movements, double speed) {
  /** Half an hour of looks, one every ten seconds. */
  private static final int MOST = 180;

  /** Between samples that lie farther apart nobody knows what went on. */
  private static final Duration GAP = Duration.ofSeconds(45);

  /** A clock that suddenly goes so many times as fast or as slow was set. */
  private static final double SET = 2;

  /** Why a track begins. */
  public enum Begin {
    /** It was looked at for the first time. */
    FIRST,
    /** Nobody looked for a while, or no look was answered. */
    GAP,
    /** It was purged. */
    PURGED,
    /** The clock was set. */
    CLOCK,
    /** More waited than are counted. */
    UNCOUNTED
  }

  /** A track of one sample. */
  public static Track first(Sample sample) {
    return begin(Begin.FIRST, sample);
  }

  private static Track begin(Begin why, Sample sample) {
    return new Track(why, sample.moment().at(), sample, Movements.NONE, 0);
  }

  /** The same with one more sample, or one that begins with it. */
  public Track then(Sample next) {
    if (last.moment().watchedUntil(next.moment()).compareTo(GAP) > 0) {
      return begin(Begin.GAP, next);
    }
    if (next.isPurged()) {
      return begin(Begin.PURGED, next);
    }
    double fast = last.moment().speedUntil(next.moment());
    if (fast <= 0 || (speed > 0 && (fast > SET * speed || fast * SET < speed))) {
      return begin(Begin.CLOCK, next);
    }
    return last.waiting() instanceof Count.Exact && next.waiting() instanceof Count.Exact
        ? going(next, fast)
        : begin(Begin.UNCOUNTED, next);
  }

  /** Since when its newest movements go, so many of them as these. */
  Instant since(Movements newest) {
    return last.moment().at().minus(newest.length());
  }

  private Track going(Sample next, double fast) {
    Movement movement =
        new Movement(
            last.moment().until(next.moment()),
            next.waiting().value() - last.waiting().value(),
            last.head().countUntil(next.head()));
    List<Movement> all = new ArrayList<>(movements.movements());
    all.add(movement);
    List<Movement> kept = all.subList(Math.max(0, all.size() - MOST), all.size());
    return new Track(begin, since, next, new Movements(kept), fast);
  }
}
