package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.pictures.scale.Axis;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.timeline.cause.DrawnCauses;
import dev.pynmon.pictures.timeline.figure.Figure;
import dev.pynmon.pictures.timeline.figure.HandOver;
import dev.pynmon.pictures.timeline.figure.Loss;
import dev.pynmon.pictures.timeline.lane.Flag;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.LanePage;
import java.util.List;
import java.util.Optional;

/**
 * The picture of a window of time. It is drawn from the lists in their order: axis, lanes, figures,
 * causes.
 *
 * @param window what the plot shows
 * @param form how activity is drawn
 * @param axis the times above the lanes
 * @param lanes from top to bottom
 * @param figures one for each invocation drawn by itself, in the order in which they first appear,
 *     the selected ones last, so that nothing covers them but the marks of what they called
 * @param losses where runners were last heard of
 * @param takenUp where others took up what was lost, as far as no figure tells it; oldest first
 * @param causes events, ticks and what they led to; drawn over all else
 * @param lanePage which of all lanes these are, where not all have room
 * @param shown how much of what the window holds that is
 * @param height the height of the picture; its width is {@link Measures#WIDTH}
 */
public record TimelinePicture(
    TimeWindow window,
    TimelineForm form,
    Axis axis,
    List<Lane> lanes,
    List<Figure> figures,
    List<Loss> losses,
    List<HandOver> takenUp,
    DrawnCauses causes,
    Optional<LanePage> lanePage,
    Shown shown,
    double height) {
  public TimelinePicture {
    lanes = List.copyOf(lanes);
    figures = List.copyOf(figures);
    losses = List.copyOf(losses);
    takenUp = List.copyOf(takenUp);
  }

  /** Draws the picture. Cost: n log n by the changes. */
  public static TimelinePicture of(Timeline timeline, TimelineLook look) {
    return new TimelineLayout(timeline, look).build();
  }

  /** The same with these in the places of those. */
  TimelinePicture with(List<Lane> newLanes, List<Figure> newFigures, DrawnCauses newCauses) {
    return new TimelinePicture(
        window,
        form,
        axis,
        newLanes,
        newFigures,
        losses,
        takenUp,
        newCauses,
        lanePage,
        shown,
        height);
  }

  /** Where generations of a lane took over. */
  public List<Flag> flags(Lane lane) {
    return Flag.of(
        lane,
        losses.stream()
            .filter(loss -> loss.lane().id().equals(lane.id()) && !loss.isCalm())
            .map(Loss::x)
            .toList());
  }

  /** From time to the plot. */
  public TimeScale scale() {
    return new TimeScale(window);
  }

  /** How many marks it has: about as many elements draw it. */
  public int marks() {
    int lanesAndBars =
        lanes.stream().mapToInt(lane -> Marks.LANE + lane.density().size()).sum()
            + lanes.stream().mapToInt(lane -> Marks.SERVICE * lane.services().size()).sum();
    return lanesAndBars
        + Marks.LOSS * losses.size()
        + takenUp.size()
        + figures.stream().mapToInt(Marks::of).sum()
        + causes.marks();
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
