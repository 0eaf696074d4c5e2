package dev.pynmon.domain.timeline;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Finds when an invocation waited. Cost: by the number of its changes. */
final class Waits {
  private static final int NONE = -1;

  private final List<Segment> segments;
  private final List<Wait> waits = new ArrayList<>(1);
  private int since = NONE;

  private Waits(List<Segment> segments) {
    this.segments = segments;
  }

  /**
   * When it waited, oldest first; waits without length are left out.
   *
   * @param segments what the window shows of its statuses
   * @param now the present, beyond which nobody waits
   */
  static List<Wait> of(List<Segment> segments, TimeWindow window, Instant now) {
    Waits waits = new Waits(segments);
    waits.beforeTheWindow(window.from());
    for (int i = 0; i < segments.size(); i++) {
      waits.next(i);
    }
    waits.stillThen(now.isBefore(window.to()) ? now : window.to());
    return waits.waits;
  }

  /** What was taken before anything else is seen of it had been there, waiting. */
  private void beforeTheWindow(Instant begin) {
    Segment first = segments.getFirst();
    boolean waited = first.status() == KnownStatus.PENDING && !first.isCutAtStart();
    if (waited && segments.stream().noneMatch(Segment::isRegistration)) {
      add(begin, first.from(), NONE, 0);
    }
  }

  private void next(int number) {
    Segment segment = segments.get(number);
    if (segment.isBar() && since != NONE) {
      add(segments.get(since).from(), segment.from(), since, number);
    }
    if (segment.isBar() || segment.status().isFinal()) {
      since = NONE;
    } else if (since == NONE && segment.status().isAvailable()) {
      since = number;
    }
  }

  private void stillThen(Instant end) {
    if (since != NONE) {
      add(segments.get(since).from(), end, since, NONE);
    }
  }

  private void add(Instant from, Instant until, int began, int taken) {
    if (from.isBefore(until)) {
      waits.add(new Wait(from, until, number(began), number(taken)));
    }
  }

  private static OptionalInt number(int segment) {
    return segment == NONE ? OptionalInt.empty() : OptionalInt.of(segment);
  }
}
