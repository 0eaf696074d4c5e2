package dev.pynmon.sqlite.invocation;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rows in which a window of time lies. Rows are appended in time order, so this is a
 * search by halves, only finer, over the row numbers; no index on time is needed.
 *
 * <p>Order is not perfect: writers overtake one another by moments, and a host may have a wrong
 * clock. So the time at a row is taken from a block of rows around it, of which a fifth may lie
 * outside: fewer strange times do not lead the search astray, more of them widen what it finds. A
 * long row of strange times alone, written by one host while no other wrote, is noticed when it or
 * what follows it is longer than a thirty-second part of the history. What it finds is widened by
 * {@value #MARGIN} rows at both ends.
 */
final class WindowSearch {
  private static final int BLOCK = 20;
  private static final int IGNORED = BLOCK / 5;
  private static final int FAN = 32;
  private static final long MARGIN = 1_000;

  private final Session session;
  private final Table table;

  WindowSearch(Session session, Table table) {
    this.session = session;
    this.table = table;
  }

  RowRange find(TimeWindow window) throws SQLException {
    RowRange all = all();
    if (all.length() <= 2 * MARGIN) {
      return all;
    }
    try (Query query = session.prepare(block())) {
      Probe probe = new Probe(query);
      long first = first(all, row -> probe.reaches(row, window.from()));
      long last = last(all, row -> probe.hasNotPassed(row, window.to()));
      return new RowRange(first, Math.max(first, last)).widened(MARGIN, all);
    }
  }

  /**
   * The rows that a file begins with where these are newer than those in its middle: older ones
   * were brought back behind them. Only as far as they are of the window; empty in any other file.
   */
  Optional<RowRange> newestAtTheBeginning(TimeWindow window) throws SQLException {
    RowRange all = all();
    if (all.length() <= 2 * MARGIN) {
      return Optional.empty();
    }
    try (Query query = session.prepare(block())) {
      long middle = RowRange.sum(all.first(), all.length() / 2);
      Optional<Instant> newer =
          query.list(Moment::of, middle).stream()
              .map(Moment::at)
              .max(Comparator.naturalOrder())
              .filter(at -> at.isBefore(window.to()))
              .map(at -> at.isBefore(window.from()) ? window.from() : at.plus(1, MICROS));
      return newer.isEmpty()
          ? Optional.empty()
          : upTo(newer.get(), new RowRange(all.first(), middle), new Probe(query));
    }
  }

  private static Optional<RowRange> upTo(Instant newer, RowRange rows, Probe probe)
      throws SQLException {
    long row = rows.first();
    for (long step = BLOCK; row < rows.last() && probe.reaches(row, newer); step *= 2) {
      row = RowRange.sum(row, step);
    }
    return row == rows.first()
        ? Optional.empty()
        : Optional.of(new RowRange(rows.first(), Math.min(row, rows.last())));
  }

  private RowRange all() throws SQLException {
    String edge = "SELECT t.rowid AS row FROM " + table.from() + " ORDER BY t.rowid ";
    Optional<Long> first = session.first(edge + "ASC LIMIT 1", row -> row.whole("row"));
    Optional<Long> last = session.first(edge + "DESC LIMIT 1", row -> row.whole("row"));
    return new RowRange(first.orElse(1L), last.orElse(0L));
  }

  private String block() {
    return "SELECT t.rowid AS row, %s FROM %s WHERE t.rowid >= ? ORDER BY t.rowid LIMIT %d"
        .formatted(HistoryRows.placedTime(table), table.from(), BLOCK);
  }

  @FunctionalInterface
  private interface RowTest {
    boolean at(long row) throws SQLException;
  }

  /** A row at or a little before the first that passes a test which rows pass from there on. */
  private static long first(RowRange all, RowTest test) throws SQLException {
    RowRange range = all;
    while (range.length() > FAN) {
      long step = range.length() / FAN;
      long row = RowRange.sum(range.first(), step);
      while (row < range.last() && !test.at(row)) {
        row = RowRange.sum(row, step);
      }
      range = new RowRange(RowRange.sum(row, -step), Math.min(row, range.last()));
    }
    return range.first();
  }

  /** A row at or a little behind the last that passes a test which rows pass up to there. */
  private static long last(RowRange all, RowTest test) throws SQLException {
    RowRange range = all;
    while (range.length() > FAN) {
      long step = range.length() / FAN;
      long row = RowRange.sum(range.last(), -step);
      while (row > range.first() && !test.at(row)) {
        row = RowRange.sum(row, -step);
      }
      range = new RowRange(Math.max(row, range.first()), RowRange.sum(row, step));
    }
    return RowRange.sum(range.last(), BLOCK);
  }

  /** Looks at blocks of rows. */
  private record Probe(Query query) {
    boolean reaches(long row, Instant from) throws SQLException {
      List<Moment> block = query.list(Moment::of, row);
      return block.stream().filter(moment -> !moment.at().isBefore(from)).count()
          > tolerated(block);
    }

    boolean hasNotPassed(long row, Instant to) throws SQLException {
      List<Moment> block = query.list(Moment::of, row);
      return block.stream().filter(moment -> !moment.at().isAfter(to)).count() > tolerated(block);
    }

    private static int tolerated(List<Moment> block) {
      return Math.min(IGNORED, block.size() / 2);
    }
  }
}
