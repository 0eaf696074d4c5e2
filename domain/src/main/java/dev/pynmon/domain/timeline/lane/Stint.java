package dev.pynmon.domain.timeline.lane;

import java.time.Duration;
import java.time.Instant;

/**
 * When a runner took work, as far as a window shows it, and until when it held what it took.
 *
 * @param first when it took the first; the beginning of the window for what it had by then, unless
 *     it had fallen silent before that
 * @param last when it took the last
 * @param until when it held the last of it, or was last heard of; the end of time while it goes on
 */
public record Stint(Instant first, Instant last, Instant until) {
  private static final Duration CHANGE = Duration.ofSeconds(10);
  private static final int PART = 20;

  /** Of a single moment. */
  public static Stint at(Instant moment) {
    return new Stint(moment, moment, moment);
  }

  /** From the earlier of two beginnings to the later of the ends. */
  public Stint and(Stint other) {
    return new Stint(
        other.first.isBefore(first) ? other.first : first,
        later(last, other.last),
        later(until, other.until));
  }

  /** The same where what it took was held until then. */
  Stint heldUntil(Instant end) {
    return new Stint(first, last, later(until, end));
  }

  /** The same where it held, besides, what another tells of. */
  static Stint after(Stint seen, Stint taken) {
    return taken.heldUntil(seen.until);
  }

  /** The same of a runner that gave its last sign of life then: nothing went on after that. */
  Stint silentSince(Instant sign) {
    return new Stint(earlier(first, sign), earlier(last, sign), earlier(until, sign));
  }

  private static Instant earlier(Instant a, Instant b) {
    return b.isBefore(a) ? b : a;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /**
   * True when it was over when another began. Where one runner takes over from another both may
   * take work for a moment, a small part of the time of both; never more than 10 s, and no longer
   * may the older hold what it took.
   */
  boolean isBefore(Stint other) {
    if (until.isAfter(other.first.plus(CHANGE))) {
      return false;
    }
    if (last.isBefore(other.first)) {
      return true;
    }
    Duration both = Duration.between(last, other.first).negated();
    Duration part = Duration.between(first, other.last).dividedBy(PART);
    return first.isBefore(other.first)
        && last.isBefore(other.last)
        && both.compareTo(part) <= 0
        && both.compareTo(CHANGE) <= 0;
  }
}
