package dev.pynmon.sqlite.purge;

import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The oldest rows beyond the number that is kept. They are looked for without the lock of writers,
 * since whoever counts takes the longer the more is kept; under it is only looked which of them are
 * still there. At least as many as are kept are younger, also when another monitor removes its own
 * surplus meanwhile: that ends before as many.
 *
 * @param time what a row {@code t} is sorted by, a number unless it is damaged
 * @param rows their numbers, oldest first
 * @param latest the time of the youngest: a younger row that has one of these numbers came since
 */
record Surplus(String time, List<Long> rows, double latest) {
  private record Dated(long row, double time) {}

  /** Looks for some, so many at most. */
  static Surplus search(RemovableRows rows, PynencTable table, String time, long kept, int limit) {
    return rows.tables()
        .database()
        .read(
            session -> {
              Optional<Table> found = rows.find(session, table);
              return found.isEmpty()
                  ? new Surplus(time, List.of(), 0)
                  : oldest(session, found.get(), time, over(session, found.get(), kept, limit));
            });
  }

  /** How many more there are than are kept, up to the limit. */
  static long over(Session session, Table table, long kept, int limit) throws SQLException {
    long bound = kept > Long.MAX_VALUE - limit ? Long.MAX_VALUE : kept + limit;
    return Math.max(0, session.count(table.from(), bound) - kept);
  }

  private static Surplus oldest(Session session, Table table, String time, long over)
      throws SQLException {
    String sql =
        "SELECT t.rowid AS row, %s AS time FROM %s ORDER BY %1$s, t.rowid LIMIT ?"
            .formatted(time, table.from());
    List<Dated> found =
        over == 0
            ? List.of()
            : session.list(
                sql, row -> new Dated(row.whole("row"), row.number("time").orElse(0.0)), over);
    return new Surplus(
        time,
        found.stream().map(Dated::row).toList(),
        found.stream().mapToDouble(Dated::time).max().orElse(0));
  }

  /** Those that are still there, oldest first. */
  List<Long> still(Session session, Table table) throws SQLException {
    String condition =
        "t.rowid%s AND iif(typeof(%2$s) IN ('real', 'integer'), %2$s <= ?, TRUE)"
            + " ORDER BY %2$s, t.rowid";
    return RemovableRows.rows(
        session, table, condition.formatted(IdList.IN, time), IdList.ofRows(rows), latest);
  }
}
