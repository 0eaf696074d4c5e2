package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
  private static final int FAN = 32;
  private static final long MARGIN = 1_000;

  /** Of more only the first are told apart: their places stand in a cursor. */
  private static final int MOST_PARTS = 11;

  private final Session session;
  private final Table table;

  WindowSearch(Session session, Table table) {
    this.session = session;
    this.table = table;
  }

  RowRange find(TimeWindow window) throws SQLException {
    try (Probe probe = Probe.of(session, table)) {
      return find(window, all(), probe);
    }
  }

  private static RowRange find(TimeWindow window, RowRange rows, Probe probe) throws SQLException {
    if (rows.length() <= 2 * MARGIN) {
      return rows;
    }
    long first = first(rows, row -> probe.reaches(row, window.from()));
    long last = last(rows, row -> probe.hasNotPassed(row, window.to()));
    return new RowRange(first, Math.max(first, last)).widened(MARGIN, rows);
  }

  /**
   * The same in parts in which time goes on from row to row: where older rows were brought back, it
   * begins anew. That is noticed as long rows of strange times are, and at the beginning always.
   */
  List<RowRange> rising(TimeWindow window) throws SQLException {
    try (Probe probe = Probe.of(session, table)) {
      RowRange all = all();
      RowRange found = find(window, all, probe);
      boolean beginsLate = probe.reaches(all.first(), window.from());
      RowRange rows = beginsLate ? new RowRange(all.first(), found.last()) : found;
      List<RowRange> rising = new ArrayList<>();
      for (RowRange part : rising(rows, probe)) {
        rising.add(find(window, part, probe));
      }
      return rising;
    }
  }

  private static List<RowRange> rising(RowRange all, Probe probe) throws SQLException {
    List<RowRange> rising = new ArrayList<>();
    long step = Math.max(Probe.BLOCK, all.length() / FAN);
    long begin = all.first();
    long last = Math.max(begin, RowRange.sum(all.last(), 1 - Probe.BLOCK));
    long before = begin;
    Instant newest = probe.newest(before);
    while (before < last && rising.size() < MOST_PARTS - 1) {
      long row = Math.min(RowRange.sum(before, step), last);
      if (!probe.reaches(row, newest)) {
        long end = probe.lastOf(before, row, newest);
        rising.add(new RowRange(begin, end));
        begin = RowRange.sum(end, 1);
      }
      before = row;
      newest = probe.newest(row);
    }
    rising.add(new RowRange(begin, all.last()));
    return rising;
  }

  /** Parts with how new they are, the newest first. */
  List<Part> newestFirst(List<RowRange> parts) throws SQLException {
    try (Probe probe = Probe.of(session, table)) {
      List<Part> sorted = new ArrayList<>();
      for (RowRange rows : parts) {
        sorted.add(new Part(rows, probe.ends(rows)));
      }
      sorted.sort(Comparator.comparing(Part::newest).reversed());
      return sorted;
    }
  }

  private RowRange all() throws SQLException {
    String edge = "SELECT t.rowid AS row FROM " + table.from() + " ORDER BY t.rowid ";
    Optional<Long> first = session.first(edge + "ASC LIMIT 1", row -> row.whole("row"));
    Optional<Long> last = session.first(edge + "DESC LIMIT 1", row -> row.whole("row"));
    return new RowRange(first.orElse(1L), last.orElse(0L));
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
    return RowRange.sum(range.last(), Probe.BLOCK);
  }
}
