package dev.pynmon.domain.event;

import dev.pynmon.domain.query.Count;

/**
 * How much there is of events.
 *
 * @param recorded how many are kept
 * @param matched how many of them met a condition
 * @param triggered how many of them started an invocation
 * @param codes how many codes are known
 * @param runs how many runs of triggers are kept
 */
public record EventTotals(Count recorded, Count matched, Count triggered, Count codes, Count runs) {
  /** Nothing at all. */
  public static final EventTotals NONE = of(0, 0, 0, 0, 0);

  /** All of them counted. */
  public static EventTotals of(long recorded, long matched, long triggered, long codes, long runs) {
    return new EventTotals(
        new Count.Exact(recorded),
        new Count.Exact(matched),
        new Count.Exact(triggered),
        new Count.Exact(codes),
        new Count.Exact(runs));
  }
}
