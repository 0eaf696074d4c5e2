package dev.pynmon.sqlite.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a window of entries whose invocations are numbered, chunk by chunk.
 *
 * @param histories holds them
 */
public record Walk(Histories histories) {
  /** All entries between two seconds, so many at a time. */
  public List<HistoryEntry> of(double from, double to, TimeOrder order, int limit) {
    TimeWindow window = between(from, to);
    HistoryChunk chunk = histories.window(window, order, limit);
    List<HistoryEntry> all = new ArrayList<>(chunk.entries());
    while (chunk.next().isPresent()) {
      assertThat(chunk.entries()).hasSizeLessThanOrEqualTo(limit);
      chunk = histories.windowAfter(window, order, limit, chunk.next().get());
      all.addAll(chunk.entries());
    }
    return all;
  }

  /** The time between two seconds. */
  public static TimeWindow between(double from, double to) {
    return new TimeWindow(Instant.ofEpochSecond((long) from), Instant.ofEpochSecond((long) to));
  }

  /** The number of an entry's invocation. */
  public static int number(HistoryEntry entry) {
    return Integer.parseInt(entry.invocation().value().substring("inv-".length()));
  }
}
