package dev.pynmon.application.port.out.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The histories of invocations in the state backend (wire format, section 3.5).
 *
 * <p>Damaged entries are given with what could be read of them. Safe for concurrent use. Every
 * method throws {@link dev.pynmon.domain.app.BackendException} when the store does not answer.
 */
public interface Histories {
  /** The most entries that one chunk of a window, or one answer of the feed, holds. */
  int MAX_CHUNK = 20_000;

  /**
   * The histories of these invocations, each oldest first; those without an entry are left out. A
   * store may read less of the last ones where all together are very long, even nothing: they are
   * not complete then. Cost: one batch of index ranges.
   *
   * @param ids at most 1,000
   * @param each how many entries at most for each, 1 to 10,000; the oldest are given
   */
  Map<InvocationId, History> of(Collection<InvocationId> ids, int each);

  /**
   * Who made these changes, of each at least all whom {@link #of} names; those without an entry are
   * left out. Cost: that of {@link #of}, less where a store can tell without reading all that the
   * entries say.
   *
   * @param ids at most 1,000
   * @param each how many entries at most for each, 1 to 10,000
   */
  default Map<InvocationId, Set<RunnerId>> actors(Collection<InvocationId> ids, int each) {
    Map<InvocationId, Set<RunnerId>> actors = new LinkedHashMap<>();
    of(ids, each).forEach((id, history) -> actors.put(id, history.actors()));
    return actors;
  }

  /**
   * The first entries in a window of time. Each chunk is in order; between the chunks of a very
   * long window a store may give entries as much out of order as they were written. A chunk may be
   * empty and still go on. Cost: by the number of entries, not by the size of the store.
   *
   * @param limit 1 to {@value #MAX_CHUNK}
   */
  HistoryChunk window(TimeWindow window, TimeOrder order, int limit);

  /**
   * The entries of the same window and order that follow a chunk.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that is not of this window
   */
  HistoryChunk windowAfter(TimeWindow window, TimeOrder order, int limit, Cursor cursor);

  /**
   * Changes of a window of time, evenly spread over all that it holds. A window that holds no more
   * than the limit is given whole. Cost: by the limit, not by the window nor by the size of the
   * store; a store in memory walks over the window.
   *
   * @param limit 1 to {@value HistorySample#MAX_CHANGES}
   */
  HistorySample sample(TimeWindow window, int limit);

  /** The present end of the change feed. */
  Cursor tail();

  /**
   * What was written since the cursor: every entry once, also one that arrives a little late or
   * whose host has a wrong clock.
   *
   * @param limit 1 to {@value #MAX_CHUNK}; when more was written the answer is a gap
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that no feed made
   */
  Feed after(Cursor cursor, int limit);
}
