package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where other runners took up what was lost, of invocations that are not drawn one by one. */
public final class TakenUp {
  /** More lines would cover all else; the newest are kept. */
  static final int MOST = 60;

  /** Lines between about the same places are one. */
  private static final double NEAR = 8;

  private record Way(long x1, double y1, long x2, double y2) {
    static Way of(HandOver line) {
      return new Way(near(line.x1()), line.y1(), near(line.x2()), line.y2());
    }

    private static long near(double x) {
      return Math.round(x / NEAR);
    }
  }

  private TakenUp() {}

  /** The lines of these, oldest first, {@value #MOST} at most. Cost: by the changes. */
  public static List<HandOver> of(
      List<Journey> journeys, TimeScale scale, Map<LaneId, Lane> lanes) {
    HandOverPlacer placer =
        new HandOverPlacer(
            scale,
            stay -> Objects.requireNonNull(lanes.get(stay.lane())).box().middleOf(stay.row()));
    Set<Way> known = new HashSet<>();
    List<HandOver> newest =
        journeys.stream()
            .flatMap(journey -> placer.place(journey).stream())
            .sorted(Comparator.comparingDouble(HandOver::x1).reversed())
            .filter(line -> known.add(Way.of(line)))
            .limit(MOST)
            .toList();
    return newest.reversed();
  }
}
