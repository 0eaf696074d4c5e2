package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.timeline.Timeline;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import dev.pynmon.pictures.timeline.lane.Lane;
import dev.pynmon.pictures.timeline.lane.LaneFinder;
import dev.pynmon.pictures.timeline.lane.LaneId;
import dev.pynmon.pictures.timeline.lane.LaneTurn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Finds the lanes in which runners fell silent. */
public final class LossPlacer {
  /** More marks would cover all else; the newest are kept. */
  static final int MOST = 60;

  /** Marks nearer to one another would be one upon the other. */
  private static final double NEAR = 12;

  private static final double RIGHT = Measures.LEFT + Measures.CONTENT;

  private final Timeline timeline;
  private final LaneFinder finder;
  private final Map<LaneId, Lane> lanes;
  private final TimeScale scale;

  /** Nothing has its place yet. */
  public LossPlacer(Timeline timeline, LaneFinder finder, Map<LaneId, Lane> lanes) {
    this.timeline = timeline;
    this.finder = finder;
    this.lanes = lanes;
    this.scale = new TimeScale(timeline.window());
  }

  /**
   * Where runners were last heard of, oldest first, those of a lane that fell silent at about the
   * same time together, {@value #MOST} at most. One of several in a lane that held nothing is left
   * out: neither it nor the lane lost anything. Cost: by the changes.
   *
   * @param stays what is in each lane
   */
  public List<Loss> place(Map<LaneId, List<Stay>> stays) {
    Map<LaneId, List<LastSign>> unheard = new HashMap<>();
    LastSign.of(timeline).stream()
        .filter(this::isSeen)
        .filter(each -> lanes.containsKey(finder.of(each.runner())))
        .sorted(Comparator.comparing(LastSign::at).thenComparing(LastSign::runner))
        .forEach(each -> unheard.computeIfAbsent(lane(each), _ -> new ArrayList<>()).add(each));
    Comparator<Loss> order = Comparator.comparing(Loss::at);
    return unheard.entrySet().stream()
        .flatMap(lane -> losses(lane.getKey(), lane.getValue()).stream())
        .filter(loss -> loss.endX().isPresent() || !loss.isCalm())
        .sorted(order.reversed().thenComparing(loss -> loss.lane().id()))
        .limit(MOST)
        .map(loss -> loss.inSight(isQuiet(loss, stays)))
        .sorted(order.thenComparing(loss -> loss.lane().id()))
        .toList();
  }

  /** One that is stale since before the window and still holds something is marked at its edge. */
  private boolean isSeen(LastSign sign) {
    return timeline.window().contains(sign.at())
        || !sign.dead() && sign.held() > 0 && sign.at().isBefore(timeline.window().from());
  }

  private LaneId lane(LastSign sign) {
    return finder.of(sign.runner());
  }

  private boolean isQuiet(Loss loss, Map<LaneId, List<Stay>> stays) {
    double end = loss.endX().orElse(RIGHT);
    return stays.getOrDefault(loss.lane().id(), List.of()).stream()
        .noneMatch(stay -> stay.end().isAfter(loss.at()) && scale.x(stay.begin()) < end);
  }

  private List<Loss> losses(LaneId lane, List<LastSign> byTime) {
    List<Loss> losses = new ArrayList<>(1);
    int begin = 0;
    for (int i = 1; i <= byTime.size(); i++) {
      if (i == byTime.size() || isFar(byTime.get(i - 1), byTime.get(i))) {
        losses.add(loss(lane, byTime.subList(begin, i)));
        begin = i;
      }
    }
    return losses;
  }

  private boolean isFar(LastSign one, LastSign next) {
    return one.dead() != next.dead() || scale.x(next.at()) - scale.x(one.at()) > NEAR;
  }

  private Loss loss(LaneId id, List<LastSign> together) {
    Lane lane = Optional.ofNullable(lanes.get(id)).orElseThrow();
    Instant at = together.getLast().at();
    Optional<RunnerId> owner =
        together.stream().map(LastSign::runner).filter(each -> isOf(lane, each)).findFirst();
    return new Loss(
        lane,
        owner.orElseGet(() -> together.getFirst().runner()),
        together.size(),
        at,
        together.getLast().dead(),
        Math.max(Measures.LEFT, scale.x(at)),
        owner.map(one -> OptionalDouble.of(endX(lane, one))).orElseGet(OptionalDouble::empty),
        together.stream().mapToInt(LastSign::held).sum(),
        together.stream().mapToInt(LastSign::later).sum(),
        together.stream().mapToInt(LastSign::takenUp).sum(),
        false);
  }

  private static boolean isOf(Lane lane, RunnerId runner) {
    return lane.turns().stream().anyMatch(turn -> turn.runner().equals(runner));
  }

  /** Where the next generation has the lane. */
  private static double endX(Lane lane, RunnerId runner) {
    return lane.turns().stream()
        .dropWhile(turn -> !turn.runner().equals(runner))
        .skip(1)
        .mapToDouble(LaneTurn::x)
        .findFirst()
        .orElse(RIGHT);
  }
}
