package dev.pynmon.pictures.timeline;

import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.StatusFamily;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.svg.Box;
import dev.pynmon.pictures.timeline.figure.Stay;
import dev.pynmon.pictures.timeline.lane.DensityBar;
import dev.pynmon.pictures.timeline.lane.LaneBox;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what went on in slices of time, lane by lane. Cost: the stays, and lanes by slices. */
final class Density {
  /** Slices of 8 units. */
  static final int MOST_SLICES = 116;

  static final int FEWEST_SLICES = 7;

  /** Where anything went on, that is seen. */
  private static final double LEAST_STACK = 5;

  /** A count that is not 0 is seen beside others, however small it is. */
  private static final double LEAST = 1.5;

  /** So is trouble from afar. */
  private static final double LEAST_TROUBLE = 3;

  private static final double SLICE_GAP = 1;
  private final TimeWindow window;
  private final int slices;
  private final Map<LaneId, Map<StatusFamily, int[]>> counts = new HashMap<>();
  private int highest = 1;
  private int bars;

  private Density(TimeWindow window, int slices) {
    this.window = window;
    this.slices = slices;
  }

  /** As many slices as fit into so many marks: a lane has some of its own. */
  static Density of(TimeWindow window, Map<LaneId, List<Stay>> lanes, int marks) {
    int slices = MOST_SLICES;
    Density density = new Density(window, slices).count(lanes);
    while (density.marks() > marks && slices / 2 >= FEWEST_SLICES) {
      slices /= 2;
      density = new Density(window, slices).count(lanes);
    }
    return density;
  }

  private int marks() {
    return bars + counts.size() * Marks.LANE;
  }

  private Density count(Map<LaneId, List<Stay>> lanes) {
    lanes.forEach((lane, stays) -> counts.put(lane, countLane(stays)));
    counts.values().forEach(this::measure);
    return this;
  }

  private Map<StatusFamily, int[]> countLane(Collection<Stay> stays) {
    Map<StatusFamily, int[]> lane = new EnumMap<>(StatusFamily.class);
    for (Stay stay : stays) {
      StatusFamily family = StatusFamily.of(stay.segments().getLast().colour());
      int[] steps = lane.computeIfAbsent(family, _ -> new int[slices + 1]);
      steps[slice(Micros.of(stay.begin()))]++;
      steps[lastSlice(stay) + 1]--;
    }
    lane.values().forEach(Density::addUp);
    return lane;
  }

  /** What ends where a slice begins is not in it, unless it began there, too. */
  private int lastSlice(Stay stay) {
    long begin = Micros.of(stay.begin());
    return slice(Math.max(begin, Micros.of(stay.end()) - 1));
  }

  private int slice(long micros) {
    long from = Micros.of(window.from());
    long length = Math.max(1, Micros.of(window.to()) - from);
    return Math.clamp((long) ((double) (micros - from) / length * slices), 0, slices - 1);
  }

  private static void addUp(int[] steps) {
    for (int i = 1; i < steps.length; i++) {
      steps[i] += steps[i - 1];
    }
  }

  private void measure(Map<StatusFamily, int[]> lane) {
    for (int slice = 0; slice < slices; slice++) {
      int sum = 0;
      for (int[] family : lane.values()) {
        sum += family[slice];
        bars += family[slice] > 0 ? 1 : 0;
      }
      highest = Math.max(highest, sum);
    }
  }

  /** The bars of a lane in its first row, slice by slice, each on top of the one before. */
  List<DensityBar> bars(LaneId id, LaneBox box) {
    Map<StatusFamily, int[]> lane = counts.getOrDefault(id, Map.of());
    List<DensityBar> drawn = new ArrayList<>();
    for (int slice = 0; slice < slices; slice++) {
      stack(stackOf(lane, slice), slice, box.middleOf(0) + Measures.ROW_PITCH / 2, drawn);
    }
    return drawn;
  }

  private static Map<StatusFamily, Integer> stackOf(Map<StatusFamily, int[]> lane, int slice) {
    Map<StatusFamily, Integer> stack = new EnumMap<>(StatusFamily.class);
    lane.forEach(
        (family, byTime) -> {
          if (byTime[slice] > 0) {
            stack.put(family, byTime[slice]);
          }
        });
    return stack;
  }

  /** Each family has its share of the height, and is seen. */
  private void stack(
      Map<StatusFamily, Integer> stack, int slice, double ground, List<DensityBar> drawn) {
    int sum = stack.values().stream().mapToInt(Integer::intValue).sum();
    double whole = height(sum);
    double bottom = ground;
    for (Map.Entry<StatusFamily, Integer> each : stack.entrySet()) {
      double height = Math.max(least(each.getKey()), whole * each.getValue() / sum);
      bottom -= height;
      drawn.add(bar(each.getKey(), slice, each.getValue(), new Box(0, bottom, 0, height)));
    }
  }

  private static double least(StatusFamily family) {
    return family == StatusFamily.TROUBLE ? LEAST_TROUBLE : LEAST;
  }

  /** Beside a burst of a hundred the work of one lane would be a hairline. */
  private double height(int sum) {
    return Math.max(LEAST_STACK, Measures.ROW_PITCH * sum / highest);
  }

  private DensityBar bar(StatusFamily family, int slice, int count, Box upright) {
    double width = Measures.CONTENT / slices;
    double x = Measures.LEFT + slice * width;
    return new DensityBar(
        family,
        new TimeWindow(moment(slice), moment(slice + 1)),
        count,
        new Box(x + SLICE_GAP / 2, upright.y(), width - SLICE_GAP, upright.height()));
  }

  private Instant moment(int slice) {
    long from = Micros.of(window.from());
    long length = Micros.of(window.to()) - from;
    return Micros.toInstant(from + (long) ((double) length * slice / slices));
  }
}
