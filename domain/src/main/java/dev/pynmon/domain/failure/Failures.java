package dev.pynmon.domain.failure;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.List;

/**
 * What failed in a window of time and in the one before it, which is as long.
 *
 * @param window the window
 * @param knownSince since when no failure is left out
 * @param newest newest first, at most {@value #MAX}
 */
public record Failures(TimeWindow window, Instant knownSince, List<Failure> newest) {
  /** So many are looked at one by one: of more the oldest are left out. */
  public static final int MAX = 5_000;

  public Failures {
    newest = List.copyOf(newest);
  }

  /**
   * The newest of these.
   *
   * @param all newest first
   * @param knownSince since when these are all
   */
  public static Failures of(List<Failure> all, TimeWindow window, Instant knownSince) {
    Instant from = timeBefore(window).from();
    List<Failure> own =
        all.stream()
            .filter(each -> !each.at().isBefore(from) && !each.at().isAfter(window.to()))
            .toList();
    return own.size() <= MAX ? new Failures(window, knownSince, own) : cut(own, window);
  }

  /** Not in the midst of what failed at one moment, unless all of it did. */
  private static Failures cut(List<Failure> own, TimeWindow window) {
    Instant left = own.get(MAX).at();
    List<Failure> kept =
        own.subList(0, MAX).stream().filter(each -> each.at().isAfter(left)).toList();
    List<Failure> newest = kept.isEmpty() ? own.subList(0, MAX) : kept;
    return new Failures(window, newest.getLast().at(), newest);
  }

  /** Those in the window. */
  public List<Failure> inWindow() {
    return newest.stream().filter(each -> !each.at().isBefore(window.from())).toList();
  }

  /** Those in the time before it. */
  public List<Failure> before() {
    return newest.stream().filter(each -> each.at().isBefore(window.from())).toList();
  }

  /** True when none of the time before is left out. */
  public boolean isBeforeKnown() {
    return !knownSince.isAfter(timeBefore(window).from());
  }

  /** The time before a window, as long as it. */
  public static TimeWindow timeBefore(TimeWindow window) {
    return TimeWindow.within(window.from().minus(window.length()), window.from());
  }
}
