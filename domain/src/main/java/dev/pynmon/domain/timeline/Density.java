package dev.pynmon.domain.timeline;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what went on in slices of time, lane by lane. Cost: the strands, and lanes by slices. */
final class Density {
  /** Slices of 8 units. */
  static final int MOST_SLICES = 116;

  static final int FEWEST_SLICES = 7;

  /** A count that is not 0 is seen, however small it is. */
  private static final double MIN_HEIGHT = 0.7;

  private static final double SLICE_GAP = 1;
  private static final int BAR_BYTES = 110;

  /** About what a lane takes, whatever is on it. */
  static final int LANE_BYTES = 450;

  private final TimeWindow window;
  private final int slices;
  private final Map<LaneId, Map<StatusFamily, int[]>> counts = new HashMap<>();
  private int highest = 1;
  private int bars;

  private Density(TimeWindow window, int slices) {
    this.window = window;
    this.slices = slices;
  }

  /** As many slices as fit into so many bytes, about. */
  static Density of(TimeWindow window, Map<LaneId, List<Strand>> lanes, int bytes) {
    int slices = MOST_SLICES;
    Density density = new Density(window, slices).count(lanes);
    while (density.bytes() > bytes && slices / 2 >= FEWEST_SLICES) {
      slices /= 2;
      density = new Density(window, slices).count(lanes);
    }
    return density;
  }

  private long bytes() {
    return (long) bars * BAR_BYTES + (long) counts.size() * LANE_BYTES;
  }

  private Density count(Map<LaneId, List<Strand>> lanes) {
    lanes.forEach((lane, strands) -> counts.put(lane, countLane(strands)));
    counts.values().forEach(this::measure);
    return this;
  }

  private Map<StatusFamily, int[]> countLane(Collection<Strand> strands) {
    Map<StatusFamily, int[]> lane = new EnumMap<>(StatusFamily.class);
    for (Strand strand : strands) {
      StatusFamily family = StatusFamily.of(strand.spells().getLast().colour());
      int[] steps = lane.computeIfAbsent(family, f -> new int[slices + 1]);
      steps[slice(Micros.of(strand.begin()))]++;
      steps[lastSlice(strand) + 1]--;
    }
    lane.values().forEach(Density::addUp);
    return lane;
  }

  /** What ends where a slice begins is not in it, unless it began there, too. */
  private int lastSlice(Strand strand) {
    long begin = Micros.of(strand.begin());
    return slice(Math.max(begin, Micros.of(strand.end()) - 1));
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
      double bottom = box.middleOf(0) + Measures.ROW_PITCH / 2;
      for (Map.Entry<StatusFamily, int[]> family : lane.entrySet()) {
        int count = family.getValue()[slice];
        if (count > 0) {
          DensityBar bar = bar(family.getKey(), slice, count, bottom);
          drawn.add(bar);
          bottom = bar.box().y();
        }
      }
    }
    return drawn;
  }

  private DensityBar bar(StatusFamily family, int slice, int count, double bottom) {
    double width = Measures.CONTENT / slices;
    double height = Math.max(MIN_HEIGHT, Measures.ROW_PITCH * count / highest);
    double x = Measures.LEFT + slice * width;
    return new DensityBar(
        family,
        new TimeWindow(moment(slice), moment(slice + 1)),
        count,
        new Box(x + SLICE_GAP / 2, bottom - height, width - SLICE_GAP, height));
  }

  private Instant moment(int slice) {
    long from = Micros.of(window.from());
    long length = Micros.of(window.to()) - from;
    return Micros.toInstant(from + (long) ((double) length * slice / slices));
  }
}
