package dev.pynmon.domain.timeline;

import dev.pynmon.domain.query.TimeWindow;
import java.util.List;
import java.util.Optional;

/**
 * The picture of a window of time. It is drawn from the lists in their order: axis, lanes, trails,
 * causes.
 *
 * @param window what the plot shows
 * @param form how activity is drawn
 * @param axis the times above the lanes
 * @param lanes from top to bottom
 * @param trails one for each invocation drawn by itself, in the order in which they first appear,
 *     the selected ones last, so that nothing covers them but the marks of what they called
 * @param causes events, ticks and what they led to; drawn over all else
 * @param shown how much of what the window holds that is
 * @param height the height of the picture; its width is {@link Measures#WIDTH}
 */
public record Timeline(
    TimeWindow window,
    TimelineForm form,
    Axis axis,
    List<Lane> lanes,
    List<Trail> trails,
    Causes causes,
    Shown shown,
    double height) {
  public Timeline {
    lanes = List.copyOf(lanes);
    trails = List.copyOf(trails);
  }

  /** Draws the picture. Cost: n log n by the entries, whatever they say. */
  public static Timeline of(TimelineSource source, TimelineOptions options) {
    return new TimelineBuilder(source, options).build();
  }

  /** From time to the plot. */
  public TimeScale scale() {
    return new TimeScale(window);
  }

  /** The lane of this key. */
  public Optional<Lane> lane(LaneId id) {
    return lanes.stream().filter(lane -> lane.id().equals(id)).findFirst();
  }

  /** True when nothing went on in the window. */
  public boolean isEmpty() {
    return shown.total() == 0 && causes.isEmpty();
  }
}
