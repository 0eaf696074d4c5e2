package dev.pynmon.application.port.out.invocation;

import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.ChangeChunk;
import java.util.Optional;

/**
 * The entries of all histories in short, for who needs very many of them: what {@link
 * Histories#window} gives newest first, without who did it and by whom it was called.
 *
 * <p>Safe for concurrent use. Every method throws {@link dev.pynmon.domain.app.BackendException}
 * when the store does not answer.
 */
public interface Changes {
  /**
   * The newest changes of a window of time. Each chunk is in order; between chunks a store may give
   * changes as much out of order as they were written, and parts of its own one after the other. A
   * chunk may be empty and still go on. Cost: by the number of entries, not by the size of the
   * store.
   *
   * @param limit 1 to {@value Histories#MAX_CHUNK}
   */
  ChangeChunk newest(TimeWindow window, int limit);

  /**
   * The changes of the same window that follow a chunk.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor that no chunk made
   */
  ChangeChunk newestAfter(TimeWindow window, int limit, Cursor cursor);

  /** Those of a store that reads an entry whole or not at all. */
  static Changes of(Histories histories) {
    return new OfHistories(histories);
  }

  /**
   * The same by whole entries.
   *
   * @param histories has them
   */
  record OfHistories(Histories histories) implements Changes {
    @Override
    public ChangeChunk newest(TimeWindow window, int limit) {
      return inShort(histories.window(window, TimeOrder.NEWEST_FIRST, limit));
    }

    @Override
    public ChangeChunk newestAfter(TimeWindow window, int limit, Cursor cursor) {
      return inShort(histories.windowAfter(window, TimeOrder.NEWEST_FIRST, limit, cursor));
    }

    private static ChangeChunk inShort(HistoryChunk chunk) {
      return new ChangeChunk(
          chunk.entries().stream().map(Change::of).toList(), chunk.next(), Optional.empty());
    }
  }
}
