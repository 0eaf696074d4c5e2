package dev.pynmon.domain.timeline;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The activity of a longer time, with the window of the timeline marked in it.
 *
 * @param range what the strip shows
 * @param slots oldest first, only those in which something happened
 * @param brush where the window lies, cut at the ends of the range
 * @param axis the times below
 */
public record Strip(TimeWindow range, List<Slot> slots, Box brush, Axis axis) {
  /** Height of the picture. */
  public static final double HEIGHT = 52;

  private static final double BASE = 36;
  private static final double PLOT_HEIGHT = 24;
  private static final double GAP = 0.6;
  private static final double BRUSH_TOP = 2;
  private static final double BRUSH_HEIGHT = 35;

  /** The window is seen, however short it is. */
  private static final double MIN_BRUSH = 2;

  public Strip {
    slots = List.copyOf(slots);
  }

  /**
   * What happened in one part of the range.
   *
   * @param calm how many changes that are none of trouble
   * @param trouble how many failures, kills and retries
   */
  public record Activity(int calm, int trouble) {
    int sum() {
      return calm + trouble;
    }
  }

  /**
   * A part of the range.
   *
   * @param slice its time
   * @param activity what happened
   * @param calm the lower box
   * @param trouble the one on top of it; without height when there was none
   */
  public record Slot(TimeWindow slice, Activity activity, Box calm, Box trouble) {}

  /** The strip of a range that is divided evenly into these parts. */
  public static Strip of(TimeWindow range, TimeWindow window, List<Activity> parts) {
    int highest = parts.stream().mapToInt(Activity::sum).max().orElse(0);
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).sum() > 0) {
        slots.add(slot(range, i, parts.size(), parts.get(i), highest));
      }
    }
    return new Strip(range, slots, brush(range, window), Axis.of(range, Resolution.AUTO));
  }

  private static Slot slot(TimeWindow range, int number, int all, Activity activity, int highest) {
    double pitch = Measures.CONTENT / all;
    double x = Measures.LEFT + number * pitch + GAP;
    double width = pitch * 0.8;
    double calm = PLOT_HEIGHT * activity.calm() / highest;
    double trouble = PLOT_HEIGHT * activity.trouble() / highest;
    return new Slot(
        new TimeWindow(begin(range, number, all), begin(range, number + 1, all)),
        activity,
        new Box(x, BASE - calm, width, calm),
        new Box(x, BASE - calm - trouble, width, trouble));
  }

  private static Instant begin(TimeWindow range, int number, int all) {
    Duration length = range.length();
    return range.from().plus(length.dividedBy(all).multipliedBy(number));
  }

  private static Box brush(TimeWindow range, TimeWindow window) {
    TimeScale scale = new TimeScale(range);
    double right = Measures.LEFT + Measures.CONTENT;
    double from = Math.clamp(scale.x(window.from()), Measures.LEFT, right);
    double to = Math.clamp(scale.x(window.to()), Measures.LEFT, right);
    double width = Math.max(MIN_BRUSH, to - from);
    return new Box(Math.min(from, right - width), BRUSH_TOP, width, BRUSH_HEIGHT);
  }
}
