package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.query.TimeWindow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much of what the window holds is drawn one by one. The rest is the older part; in a picture
 * of density it is counted there.
 *
 * @param drawn how many invocations have bars or points of their own
 * @param total how many the window holds
 * @param room how many of the newest have room for bars in one picture, whatever number is asked
 *     for
 * @param nextLimit the next larger number that could be asked for, where bars are cut by it
 * @param newest the newest part of the window of which all fits as bars, when that is a part
 */
public record Shown(
    int drawn, int total, int room, OptionalInt nextLimit, Optional<TimeWindow> newest) {
  /** The numbers of invocations that are offered, smallest first. */
  public static final List<Integer> LIMITS = List.of(100, 500, 1_000, 5_000, 20_000, 50_000);

  /** True when nothing is left out. */
  public boolean isAll() {
    return drawn == total;
  }

  static OptionalInt nextLimit(int limit) {
    return LIMITS.stream().mapToInt(Integer::intValue).filter(next -> next > limit).findFirst();
  }
}
