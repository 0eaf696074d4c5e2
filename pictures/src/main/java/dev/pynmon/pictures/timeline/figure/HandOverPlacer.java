package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.timeline.Segment;
import dev.pynmon.domain.timeline.SegmentEnd;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.scale.TimeScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Joins what runners lost with where it was taken up. */
final class HandOverPlacer {
  private static final int NOWHERE = -1;

  private final TimeScale scale;
  private final ToDoubleFunction<Stay> middle;

  /**
   * Nothing has its place yet.
   *
   * @param middle half way down the row of a stay
   */
  HandOverPlacer(TimeScale scale, ToDoubleFunction<Stay> middle) {
    this.scale = scale;
    this.middle = middle;
  }

  /** The lines of an invocation, by time. */
  List<HandOver> place(Journey journey) {
    List<Segment> segments = journey.presence().segments();
    List<HandOver> lines = new ArrayList<>(0);
    int lost = NOWHERE;
    for (int i = 0; i < segments.size(); i++) {
      if (lost != NOWHERE && segments.get(i).isBar()) {
        lines.add(line(journey, lost, i));
      }
      if (segments.get(i).isBar()) {
        lost = segments.get(i).end() == SegmentEnd.SILENT ? i : NOWHERE;
      }
    }
    Optional<HistoryEntry> later = journey.presence().takenUpLater();
    if (lost != NOWHERE && later.isPresent()) {
      lines.add(stub(journey, lost, later));
    }
    return lines;
  }

  /** Up to the edge of the window: it was taken up behind that. */
  private HandOver stub(Journey journey, int from, Optional<HistoryEntry> later) {
    double x = scale.x(journey.presence().segments().get(from).until());
    double y = middle.applyAsDouble(journey.stays().get(from));
    return new HandOver(x, y, Math.max(x, Measures.LEFT + Measures.CONTENT), y, later);
  }

  private HandOver line(Journey journey, int from, int to) {
    List<Segment> segments = journey.presence().segments();
    return new HandOver(
        scale.x(segments.get(from).until()),
        middle.applyAsDouble(journey.stays().get(from)),
        scale.x(segments.get(to).from()),
        middle.applyAsDouble(journey.stays().get(to)),
        Optional.empty());
  }
}
