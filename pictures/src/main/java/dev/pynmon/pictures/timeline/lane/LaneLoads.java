package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Micros;
import dev.pynmon.domain.timeline.Presence;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.StatusFamily;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much went on in each lane: which are kept where not all are. */
final class LaneLoads {
  private final Map<LaneId, Long> busy = new HashMap<>();
  private final Map<LaneId, Long> trouble = new HashMap<>();
  private final Set<LaneId> wanted = new HashSet<>();

  /** A lane where nothing took time is a lane. */
  void note(LaneId lane) {
    busy.merge(lane, 0L, Long::sum);
  }

  /** Something happened there. */
  void add(LaneId lane, Segment segment) {
    long micros = Micros.of(segment.until()) - Micros.of(segment.from());
    busy.merge(lane, micros, Long::sum);
    if (StatusFamily.of(segment.colour()) == StatusFamily.TROUBLE) {
      trouble.merge(lane, 1L, Long::sum);
    }
  }

  /** An invocation that a visitor looks at is there. */
  void want(LaneId lane) {
    wanted.add(lane);
  }

  static boolean isWanted(Presence presence, Set<InvocationId> selected) {
    return !selected.isEmpty() && selected.contains(presence.id());
  }

  /** The lanes that are looked at. */
  Set<LaneId> wanted() {
    return Set.copyOf(wanted);
  }

  /**
   * All lanes: those that are looked at, then the busiest and the most troubled ones, as many of
   * these as of those.
   */
  List<LaneId> ranked() {
    Map<LaneId, Integer> byBusy = ranks(lane -> busy.getOrDefault(lane, 0L));
    Map<LaneId, Integer> byTrouble = ranks(lane -> trouble.getOrDefault(lane, 0L));
    return busy.keySet().stream()
        .sorted(
            Comparator.comparing((LaneId lane) -> !wanted.contains(lane))
                .thenComparing(lane -> rank(lane, byBusy, byTrouble))
                .thenComparing(lane -> lane))
        .toList();
  }

  private int rank(LaneId lane, Map<LaneId, Integer> byBusy, Map<LaneId, Integer> byTrouble) {
    int rank = byBusy.getOrDefault(lane, 0);
    return trouble.containsKey(lane) ? Math.min(rank, byTrouble.getOrDefault(lane, 0)) : rank;
  }

  private Map<LaneId, Integer> ranks(ToLongFunction<LaneId> value) {
    List<LaneId> order =
        busy.keySet().stream()
            .sorted(
                Comparator.comparingLong((LaneId lane) -> -value.applyAsLong(lane))
                    .thenComparing(lane -> lane))
            .toList();
    return IntStream.range(0, order.size())
        .boxed()
        .collect(Collectors.toMap(order::get, place -> place));
  }
}
