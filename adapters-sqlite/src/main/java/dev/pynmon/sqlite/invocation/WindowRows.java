package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Reads the rows of a window of time: first where they stand, then those that are shown. */
final class WindowRows {
  /** A double tells microseconds apart only roughly; the window itself decides. */
  private static final double ROUNDING = 0.000_01;

  private final Session session;
  private final Table table;
  private final TimeWindow window;
  private final String direction;

  WindowRows(Session session, Table table, TimeWindow window, TimeOrder order) {
    this.session = session;
    this.table = table;
    this.window = window;
    this.direction = order == TimeOrder.OLDEST_FIRST ? "ASC" : "DESC";
  }

  /** The entries of the window among these rows, in the order of the rows. */
  List<Moment> moments(RowRange range) throws SQLException {
    String sql =
        "SELECT t.rowid AS row, %s FROM %s WHERE t.rowid BETWEEN ? AND ?"
                .formatted(HistoryRows.placedTime(table), table.from())
            + " AND (t.%s BETWEEN ? AND ? OR NOT %s) ORDER BY t.rowid %s"
                .formatted(HistoryRows.TIME, HistoryRows.isTime("t"), direction);
    double from = PythonTime.toUnixSeconds(window.from()) - ROUNDING;
    double to = PythonTime.toUnixSeconds(window.to()) + ROUNDING;
    return session.list(sql, Moment::of, range.first(), range.last(), from, to).stream()
        .filter(moment -> window.contains(moment.at()))
        .toList();
  }

  /** The first row, in the direction of the order, that lies so many rows from the beginning. */
  OptionalLong beyond(RowRange range, int count) throws SQLException {
    String sql =
        "SELECT t.rowid AS row FROM %s WHERE t.rowid BETWEEN ? AND ? ORDER BY t.rowid %s"
                .formatted(table.from(), direction)
            + " LIMIT 1 OFFSET ?";
    return session
        .first(sql, row -> OptionalLong.of(row.whole("row")), range.first(), range.last(), count)
        .orElse(OptionalLong.empty());
  }

  /**
   * The entries at these places, in the same order. They were seen in this transaction: where one
   * is not found again the file contradicts itself, which is the fault of a damaged file.
   */
  List<HistoryEntry> entries(List<Moment> moments) throws SQLException {
    String sql =
        "SELECT %s, %s FROM %s WHERE t.rowid%s"
            .formatted(
                HistoryRows.select(table), HistoryRows.placedTime(table), table.from(), IdList.IN);
    Map<Long, HistoryEntry> entries = new HashMap<>();
    session
        .list(sql, WindowRows::entry, IdList.ofRows(moments.stream().map(Moment::row).toList()))
        .forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    List<HistoryEntry> found = new ArrayList<>();
    for (Moment moment : moments) {
      HistoryEntry entry = entries.get(moment.row());
      if (entry == null) {
        throw notFoundAgain(moment);
      }
      found.add(entry);
    }
    return found;
  }

  /** With SQLite's own code for damage, which it did not notice itself. */
  private SQLException notFoundAgain(Moment moment) {
    return new SQLiteException(
        "row " + moment.row() + " of " + table.name() + " is not found again",
        SQLiteErrorCode.SQLITE_CORRUPT);
  }

  private static Map.Entry<Long, HistoryEntry> entry(Row row) throws SQLException {
    Instant placed = row.unixTime(HistoryRows.PLACED_TIME).orElse(Instant.EPOCH);
    return Map.entry(row.whole("row"), HistoryRows.entry(row, placed));
  }
}
