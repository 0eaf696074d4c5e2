package dev.pynmon.pictures.strip;

import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Surroundings;
import dev.pynmon.pictures.scale.Axis;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.Resolution;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.svg.Box;
import java.util.List;

/**
 * The activity of a longer time, with the window of the timeline marked in it.
 *
 * @param range what the strip shows
 * @param slots oldest first, only those in which something happened
 * @param steps where one can go from the strip, oldest first; side by side they fill it
 * @param brush where the window lies, cut at the ends of the range
 * @param axis the times below
 * @param changes how many changes the range holds; about, when not all were read
 * @param read how many of them were read
 */
public record Strip(
    TimeWindow range,
    List<Slot> slots,
    List<Step> steps,
    Box brush,
    Axis axis,
    long changes,
    int read) {
  /** Height of the picture. */
  public static final double HEIGHT = 52;

  /** Where the bars stand. */
  public static final double BASE = 36;

  /** How many parts the range has. */
  static final int SLOTS = 120;

  private static final double BRUSH_TOP = 2;
  private static final double BRUSH_HEIGHT = 35;

  /** The window is seen, however short it is. */
  private static final double MIN_BRUSH = 2;

  public Strip {
    slots = List.copyOf(slots);
    steps = List.copyOf(steps);
  }

  /** True when every change of the range was counted. */
  public boolean isExact() {
    return changes == read;
  }

  /**
   * What happened in one part of the range.
   *
   * @param calm how many changes that are none of trouble
   * @param trouble how many failures, kills, retries and recoveries
   */
  public record Activity(long calm, long trouble) {
    /** Both. */
    public long sum() {
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

  /**
   * A way from the strip: a part of it stands for a window as long as the present one.
   *
   * @param window where it leads
   * @param activity what happened in the part
   * @param box the part
   * @param current true when the window is shown already
   */
  public record Step(TimeWindow window, Activity activity, Box box, boolean current) {}

  /** The strip of what went on around a window. */
  public static Strip of(Surroundings around, TimeWindow window) {
    return of(around.range(), window, around.sample());
  }

  /** The strip of a range, around a window, from what was sampled of it. */
  public static Strip of(TimeWindow range, TimeWindow window, HistorySample sample) {
    StripParts parts = new StripParts(range, sample);
    return new Strip(
        range,
        parts.slots(SLOTS),
        parts.steps(window),
        brush(range, window),
        Axis.of(range, Resolution.AUTO),
        sample.total(),
        sample.changes().size());
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
