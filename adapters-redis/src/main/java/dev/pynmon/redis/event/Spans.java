package dev.pynmon.redis.event;

import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Windows joined where they overlap or nearly do, so that few remain. */
final class Spans {
  /** About as many remain at most. */
  private static final int MOST = 20;

  private Spans() {}

  /** Spans that hold all of the windows, newest first; none overlaps another. */
  static List<TimeWindow> of(Collection<TimeWindow> windows) {
    List<TimeWindow> inOrder =
        windows.stream().sorted(Comparator.comparing(TimeWindow::from)).toList();
    Duration gap = gap(inOrder);
    List<TimeWindow> spans = new ArrayList<>();
    for (TimeWindow window : inOrder) {
      boolean joins = !spans.isEmpty() && !window.from().isAfter(spans.getLast().to().plus(gap));
      spans.add(joins ? joined(spans.removeLast(), window) : window);
    }
    return spans.reversed();
  }

  private static TimeWindow joined(TimeWindow one, TimeWindow later) {
    return new TimeWindow(one.from(), one.to().isAfter(later.to()) ? one.to() : later.to());
  }

  private static Duration gap(List<TimeWindow> inOrder) {
    Instant end =
        inOrder.stream().map(TimeWindow::to).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    return inOrder.isEmpty()
        ? Duration.ZERO
        : Duration.between(inOrder.getFirst().from(), end).dividedBy(MOST);
  }
}
