package dev.pynmon.sqlite.invocation;

import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at blocks of rows, of whose times some may be strange. Close it when done.
 *
 * @param query gives a block
 */
record Probe(Query query) implements AutoCloseable {
  static final int BLOCK = 20;
  private static final int IGNORED = BLOCK / 5;

  static Probe of(Session session, Table table) throws SQLException {
    return new Probe(
        session.prepare(
            "SELECT t.rowid AS row, %s FROM %s WHERE t.rowid >= ? ORDER BY t.rowid LIMIT %d"
                .formatted(HistoryRows.placedTime(table), table.from(), BLOCK)));
  }

  /** How many times of so many may be strange. */
  static int tolerated(int size) {
    return Math.min(IGNORED, size / 2);
  }

  /** Whether rows there are of this time or newer. */
  boolean reaches(long row, Instant from) throws SQLException {
    List<Moment> block = block(row);
    return block.stream().filter(moment -> !moment.at().isBefore(from)).count()
        > tolerated(block.size());
  }

  /** Whether rows there are of this time or older. */
  boolean hasNotPassed(long row, Instant to) throws SQLException {
    List<Moment> block = block(row);
    return block.stream().filter(moment -> !moment.at().isAfter(to)).count()
        > tolerated(block.size());
  }

  /** The newest time that the rows there reach. */
  Instant newest(long row) throws SQLException {
    return new Part(new RowRange(row, row), newestFirst(block(row))).newest();
  }

  /** The last that reaches a time, between a row that does and one that does not. */
  long lastOf(long reaching, long other, Instant at) throws SQLException {
    long low = reaching;
    long high = other;
    while (new RowRange(low, high).length() > 2) {
      long middle = (low & high) + ((low ^ high) >> 1);
      if (reaches(middle, at)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return block(low).stream()
        .filter(moment -> !moment.at().isBefore(at))
        .mapToLong(Moment::row)
        .max()
        .orElse(low);
  }

  /** The times at the beginning and the end of rows, newest first. */
  List<Instant> ends(RowRange rows) throws SQLException {
    long end = Math.max(rows.first(), RowRange.sum(rows.last(), 1 - BLOCK));
    return newestFirst(
        Stream.concat(block(rows.first()).stream(), block(end).stream())
            .filter(moment -> moment.row() <= rows.last())
            .distinct()
            .toList());
  }

  private List<Moment> block(long row) throws SQLException {
    return query.list(Moment::of, row);
  }

  private static List<Instant> newestFirst(List<Moment> some) {
    return some.stream().map(Moment::at).sorted(Comparator.reverseOrder()).toList();
  }

  @Override
  public void close() throws SQLException {
    query.close();
  }
}
