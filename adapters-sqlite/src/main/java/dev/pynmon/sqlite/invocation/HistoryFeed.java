package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.invocation.Feed;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.RowPlace;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was written to the history since a row. One process at a time writes and takes the next row
 * number, so nothing ever appears below a number already seen, whatever time it bears. A purge
 * begins again at 1: then another entry stands in the cursor's row, or the table ends before it.
 */
final class HistoryFeed {
  private static final String KIND = "feed";
  private static final RowPlace EMPTY = RowPlace.unchecked(0);

  private final Session session;
  private final Table table;

  HistoryFeed(Session session, Table table) {
    this.session = session;
    this.table = table;
  }

  /** An entry, where it stands, and what tells it from others. */
  private record Written(long row, String identity, HistoryEntry entry) {
    static Written of(Row row) throws SQLException {
      return new Written(
          row.whole("row"), HistoryRows.identity(row), HistoryRows.entry(row, Instant.EPOCH));
    }

    RowPlace place() {
      return RowPlace.of(row, identity);
    }
  }

  Cursor tail() throws SQLException {
    return newest().cursor(KIND);
  }

  Feed after(Cursor cursor, int limit) throws SQLException {
    RowPlace place = RowPlace.of(KIND, cursor);
    Optional<Written> there = first(" WHERE t.rowid = ?", place.row());
    RowPlace newest = newest();
    boolean purged =
        there.map(entry -> !place.fits(entry.identity())).orElse(place.row() > newest.row());
    if (purged) {
      return new Feed.Reset(newest.cursor(KIND));
    }
    List<Written> written = since(place, limit + 1);
    return written.size() > limit
        ? new Feed.Gap(newest.cursor(KIND))
        : entries(written, place, there.isEmpty());
  }

  /** An entry that pynenc writes again moves to a new row: it was given already. */
  private static Feed entries(List<Written> written, RowPlace place, boolean moved) {
    List<HistoryEntry> entries =
        written.stream()
            .filter(entry -> !moved || place.check().isEmpty() || !place.fits(entry.identity()))
            .map(Written::entry)
            .toList();
    RowPlace next = written.isEmpty() ? place : written.getLast().place();
    return new Feed.Entries(entries, next.cursor(KIND));
  }

  private RowPlace newest() throws SQLException {
    return first(" WHERE t.rowid <= ? ORDER BY t.rowid DESC LIMIT 1", Long.MAX_VALUE)
        .map(Written::place)
        .orElse(EMPTY);
  }

  private Optional<Written> first(String where, Object value) throws SQLException {
    return session.first(select() + where, Written::of, value);
  }

  private List<Written> since(RowPlace place, int limit) throws SQLException {
    return session.list(
        select() + " WHERE t.rowid > ? ORDER BY t.rowid LIMIT ?", Written::of, place.row(), limit);
  }

  private String select() {
    return "SELECT %s FROM %s".formatted(HistoryRows.select(table), table.from());
  }
}
