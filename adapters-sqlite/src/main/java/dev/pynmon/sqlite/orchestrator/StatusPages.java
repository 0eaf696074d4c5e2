package dev.pynmon.sqlite.orchestrator;

import static dev.pynmon.sqlite.db.Direction.DOWN;
import static dev.pynmon.sqlite.db.Direction.UP;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.sqlite.db.Direction;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.RowPlace;
import dev.pynmon.sqlite.db.RowSearch;
import dev.pynmon.sqlite.db.RowsFound;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pages of invocations in order of registration, newest first: that of the row numbers. pynenc
 * updates these rows in place, so an invocation keeps its number for life.
 */
final class StatusPages {
  private static final String KIND = "i";

  private final Session session;
  private final Table table;
  private final WantedRows search;

  StatusPages(WantedRows search) {
    this.session = search.session();
    this.table = search.table();
    this.search = search;
  }

  Page<InvocationState> page(PageRequest request) throws SQLException {
    return switch (request) {
      case PageRequest.Skip(int limit, int skip) -> first(limit, skip);
      case PageRequest.After(int limit, Cursor cursor) -> after(limit, row(cursor));
      case PageRequest.Before(int limit, Cursor cursor) -> before(limit, row(cursor));
    };
  }

  /** Refuses a cursor to a row in which another invocation stands: the table was purged since. */
  private long row(Cursor cursor) throws SQLException {
    RowPlace place = RowPlace.of(KIND, cursor);
    String sql =
        "SELECT %s FROM %s WHERE t.rowid = ?".formatted(table.text("invocation_id"), table.from());
    Optional<String> there = session.first(sql, row -> row.text("invocation_id"), place.row());
    if (!there.map(place::fits).orElse(true)) {
      throw new InvalidCursorException();
    }
    return place.row();
  }

  private Page<InvocationState> first(int limit, int skip) throws SQLException {
    RowsFound found = find(DOWN, DOWN.start(), skip, limit + 1);
    return older(found, limit, skip > 0);
  }

  private Page<InvocationState> after(int limit, long row) throws SQLException {
    RowsFound found = find(DOWN, DOWN.behind(row), 0, limit + 1);
    return older(found, limit, isMore(UP, found.rows().isEmpty() ? row : found.rows().getFirst()));
  }

  private Page<InvocationState> older(RowsFound found, int limit, boolean anyBefore)
      throws SQLException {
    List<Placed> shown = read(found.first(limit));
    return new Page<>(
        shown.stream().map(Placed::state).toList(),
        end(found, limit, shown, DOWN),
        anyBefore ? cursor(shown, UP) : Optional.empty(),
        lookedBackTo(found.stoppedAt()));
  }

  private Page<InvocationState> before(int limit, long row) throws SQLException {
    RowsFound found = find(UP, UP.behind(row), 0, limit + 1);
    List<Placed> shown = read(found.first(limit));
    boolean anyAfter = isMore(DOWN, shown.isEmpty() ? row : shown.getLast().row());
    return Page.of(
        shown.stream().map(Placed::state).toList(),
        anyAfter ? cursor(shown, DOWN) : Optional.empty(),
        end(found, limit, shown, UP));
  }

  /** Where the list goes on behind what was found, if it does. */
  private static Optional<Cursor> end(
      RowsFound found, int limit, List<Placed> shown, Direction direction) {
    if (found.stoppedAt().isPresent()) {
      long last = direction.opposite().behind(found.stoppedAt().getAsLong());
      return Optional.of(RowPlace.unchecked(last).cursor(KIND));
    }
    return found.isMoreThan(limit) ? cursor(shown, direction) : Optional.empty();
  }

  private static Optional<Cursor> cursor(List<Placed> shown, Direction direction) {
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    Placed edge = direction == DOWN ? shown.getLast() : shown.getFirst();
    return Optional.of(edge.place().cursor(KIND));
  }

  private boolean isMore(Direction direction, long row) throws SQLException {
    return find(direction, direction.behind(row), 0, 1).isMoreThan(0);
  }

  private RowsFound find(Direction direction, long place, int skip, int count) throws SQLException {
    try (RowSearch rows = search.open(direction)) {
      return rows.find(place, skip, count);
    }
  }

  private List<Placed> read(List<Long> rows) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE t.rowid%s"
            .formatted(StateRows.select(table), table.from(), IdList.IN);
    return session.list(sql, Placed::of, IdList.ofRows(rows)).stream()
        .sorted(Placed.NEWEST_FIRST)
        .toList();
  }

  /**
   * A moment before which nothing newer was left out. The table keeps no time of registration, but
   * a status is never older than that.
   */
  private Optional<Instant> lookedBackTo(OptionalLong row) throws SQLException {
    if (row.isEmpty()) {
      return Optional.empty();
    }
    String sql =
        "SELECT %s FROM %s WHERE t.rowid >= ? ORDER BY t.rowid LIMIT 1"
            .formatted(table.number("status_timestamp"), table.from());
    return session.first(
        sql, r -> r.unixTime("status_timestamp").orElse(Instant.EPOCH), row.getAsLong());
  }
}
