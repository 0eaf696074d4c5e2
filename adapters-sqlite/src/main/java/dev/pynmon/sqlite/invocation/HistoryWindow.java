package dev.pynmon.sqlite.invocation;

import static dev.pynmon.domain.query.TimeOrder.OLDEST_FIRST;

import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.sqlite.db.Cursors;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The entries of a window of time, in chunks. A window over few rows is sorted as a whole for each
 * chunk, so its order is exact. One over many rows is read by rows: each chunk is sorted in itself
 * and ends where no entry lands on the wrong side, if there is such a place.
 */
final class HistoryWindow {
  static final int MAX_SORTED = 20_000;
  private static final int LOOK_AHEAD = 1_000;
  private static final String BY_TIME = "time";
  private static final String BY_ROW = "time-row";

  private final WindowSearch search;
  private final WindowRows rows;
  private final TimeWindow window;
  private final TimeOrder order;
  private final int maxSorted;

  /**
   * Reads nothing yet.
   *
   * @param maxSorted of how many rows a window is sorted as a whole; {@value #MAX_SORTED}
   */
  HistoryWindow(Session session, Table table, TimeWindow window, TimeOrder order, int maxSorted) {
    this.search = new WindowSearch(session, table);
    this.rows = new WindowRows(session, table, window, order);
    this.window = window;
    this.order = order;
    this.maxSorted = maxSorted;
  }

  HistoryChunk first(int limit) throws SQLException {
    RowRange range = search.find(window);
    return range.length() <= maxSorted ? sorted(rows.moments(range), limit) : byRows(range, limit);
  }

  HistoryChunk after(int limit, Cursor cursor) throws SQLException {
    RowRange range = search.find(window);
    if (Cursors.isOf(BY_ROW, cursor)) {
      return byRows(from(range, Cursors.numbers(BY_ROW, 1, cursor)[0]), limit);
    }
    long[] place = Cursors.numbers(BY_TIME, 2, cursor);
    if (range.length() > 2 * maxSorted) {
      return byRows(from(range, order == OLDEST_FIRST ? place[1] + 1 : place[1] - 1), limit);
    }
    Moment last = new Moment(Instant.EPOCH.plus(place[0], ChronoUnit.MICROS), place[1]);
    List<Moment> behind =
        rows.moments(range).stream()
            .filter(moment -> Moment.in(order).compare(moment, last) > 0)
            .toList();
    return sorted(behind, limit);
  }

  /** The part of a range from a row on, in the direction of the order. */
  private RowRange from(RowRange range, long row) {
    return order == OLDEST_FIRST
        ? new RowRange(Math.max(row, range.first()), range.last())
        : new RowRange(range.first(), Math.min(row, range.last()));
  }

  private HistoryChunk sorted(List<Moment> moments, int limit) throws SQLException {
    List<Moment> sorted = moments.stream().sorted(Moment.in(order)).toList();
    List<Moment> shown = sorted.subList(0, Math.min(limit, sorted.size()));
    return new HistoryChunk(
        rows.entries(shown),
        sorted.size() > limit ? Optional.of(behind(shown.getLast())) : Optional.empty());
  }

  private static Cursor behind(Moment moment) {
    return Cursors.ofNumbers(
        BY_TIME, ChronoUnit.MICROS.between(Instant.EPOCH, moment.at()), moment.row());
  }

  private HistoryChunk byRows(RowRange range, int limit) throws SQLException {
    OptionalLong beyond = rows.beyond(range, Math.min(maxSorted, limit + 3 * LOOK_AHEAD));
    List<Moment> moments = rows.moments(upTo(range, beyond));
    if (moments.isEmpty() || beyond.isEmpty() && moments.size() <= limit) {
      return chunk(moments, beyond);
    }
    int known = beyond.isEmpty() ? moments.size() : Math.max(1, moments.size() - LOOK_AHEAD);
    int cut = CleanCut.of(moments, Math.min(limit, known), Moment.in(order));
    return chunk(
        moments.subList(0, cut),
        cut < moments.size() ? OptionalLong.of(moments.get(cut).row()) : beyond);
  }

  private RowRange upTo(RowRange range, OptionalLong beyond) {
    if (beyond.isEmpty()) {
      return range;
    }
    return order == OLDEST_FIRST
        ? new RowRange(range.first(), beyond.getAsLong() - 1)
        : new RowRange(beyond.getAsLong() + 1, range.last());
  }

  private HistoryChunk chunk(List<Moment> moments, OptionalLong next) throws SQLException {
    List<HistoryEntry> entries = rows.entries(moments.stream().sorted(Moment.in(order)).toList());
    return new HistoryChunk(
        entries,
        next.isPresent()
            ? Optional.of(Cursors.ofNumbers(BY_ROW, next.getAsLong()))
            : Optional.empty());
  }
}
