package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.NearestChange;
import dev.pynmon.domain.invocation.NearestChange.Side;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Duration;
import java.time.Instant;

/**
 * Finds the change that is nearest to a window in which nothing changed. Cost: one chunk of a few
 * entries, two where nothing was before the window or that is one of the past; of a store that
 * answers with empty chunks {@value #MAX_CALLS} each.
 */
public final class NearestChanges {
  /** More than one: what a store gives first may be damaged. */
  private static final int SOME = 10;

  private static final int MAX_CALLS = 5;

  private final Histories histories;

  /** Looks into these. */
  public NearestChanges(Histories histories) {
    this.histories = histories;
  }

  /**
   * The last before the window, or else the first after it; of a window of the past the nearer of
   * both.
   */
  public NearestChange to(TimeWindow quiet, Instant now) {
    NearestChange before = before(quiet);
    if (before instanceof NearestChange.None) {
      NearestChange after = after(quiet);
      return after instanceof NearestChange.At first
          ? new NearestChange.At(first.at(), Side.FIRST)
          : after;
    }
    return before instanceof NearestChange.At last && quiet.to().isBefore(now)
        ? nearer(last.at(), after(quiet), quiet)
        : before;
  }

  private static NearestChange nearer(Instant last, NearestChange after, TimeWindow quiet) {
    if (!(after instanceof NearestChange.At next)) {
      return new NearestChange.At(last);
    }
    Duration since = Duration.between(last, quiet.from());
    boolean isNext = Duration.between(quiet.to(), next.at()).compareTo(since) < 0;
    return isNext
        ? new NearestChange.At(next.at(), Side.AFTER)
        : new NearestChange.At(last, Side.BEFORE);
  }

  private NearestChange before(TimeWindow quiet) {
    TimeWindow ever = TimeWindow.EVER;
    return first(new TimeWindow(ever.from(), ever.nearest(quiet.from())), TimeOrder.NEWEST_FIRST);
  }

  private NearestChange after(TimeWindow quiet) {
    TimeWindow ever = TimeWindow.EVER;
    return first(new TimeWindow(ever.nearest(quiet.to()), ever.to()), TimeOrder.OLDEST_FIRST);
  }

  private NearestChange first(TimeWindow window, TimeOrder order) {
    HistoryChunk chunk = histories.window(window, order, SOME);
    for (int calls = 1; isEmptyButGoesOn(chunk) && calls < MAX_CALLS; calls++) {
      chunk = histories.windowAfter(window, order, SOME, chunk.next().orElseThrow());
    }
    if (!chunk.entries().isEmpty()) {
      return new NearestChange.At(chunk.entries().getFirst().at());
    }
    return chunk.next().isPresent() ? new NearestChange.NotFound() : new NearestChange.None();
  }

  private static boolean isEmptyButGoesOn(HistoryChunk chunk) {
    return chunk.entries().isEmpty() && chunk.next().isPresent();
  }
}
