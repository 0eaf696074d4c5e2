package dev.pynmon.sqlite.orchestrator;

import static dev.pynmon.sqlite.db.Direction.DOWN;
import static dev.pynmon.sqlite.db.Direction.UP;
import static dev.pynmon.sqlite.db.HiddenSqlException.hiding;
import static dev.pynmon.sqlite.db.HiddenSqlException.revealing;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Found;
import dev.pynmon.domain.query.InvalidCursorException;
import dev.pynmon.domain.query.KeyCursors;
import dev.pynmon.domain.query.Listing;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Source;
import dev.pynmon.sqlite.db.Direction;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.RowPlace;
import dev.pynmon.sqlite.db.RowSearch;
import dev.pynmon.sqlite.db.RowsFound;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A page of invocations in order of registration, newest first: that of the row numbers. pynenc
 * updates these rows in place, so an invocation keeps its number for life.
 */
final class StatusPages implements Source<Long>, KeyCursors<Long> {
  private static final String KIND = "i";

  private final WantedRows search;

  /** Filled by the items of a page, which a listing reads before it makes the cursors. */
  private final Map<Long, InvocationId> shown = new HashMap<>();

  private StatusPages(WantedRows search) {
    this.search = search;
  }

  static Page<InvocationState> page(WantedRows search, PageRequest request) throws SQLException {
    StatusPages rows = new StatusPages(search);
    return revealing(() -> new Listing<>(rows, rows, rows::states).page(request));
  }

  /** The same page, of which nothing but the ids is read. */
  static Page<InvocationId> ids(WantedRows search, PageRequest request) throws SQLException {
    StatusPages rows = new StatusPages(search);
    return revealing(() -> new Listing<>(rows, rows, rows::ids).page(request));
  }

  @Override
  public Found<Long> first(int skip, int count) {
    return hiding(() -> find(DOWN, DOWN.start(), skip, count));
  }

  @Override
  public Found<Long> next(Long row, boolean forward, int count) {
    Direction direction = forward ? DOWN : UP;
    return hiding(() -> find(direction, direction.behind(row), 0, count));
  }

  private Found<Long> find(Direction direction, long place, int skip, int count)
      throws SQLException {
    try (RowSearch rows = search.open(direction)) {
      RowsFound found = rows.find(place, skip, count);
      return new Found<>(found.rows(), stop(direction, found.stoppedAt()));
    }
  }

  private Optional<Found.Stop<Long>> stop(Direction direction, OptionalLong place)
      throws SQLException {
    if (place.isEmpty()) {
      return Optional.empty();
    }
    long last = direction.opposite().behind(place.getAsLong());
    return Optional.of(new Found.Stop<>(last, lookedBackTo(place.getAsLong())));
  }

  /**
   * A moment before which nothing newer was left out. The table keeps no time of registration, but
   * a status is never older than that.
   */
  private Instant lookedBackTo(long row) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE t.rowid >= ? ORDER BY t.rowid LIMIT 1"
            .formatted(search.table().number("status_timestamp"), search.table().from());
    return search
        .session()
        .first(sql, r -> r.unixTime("status_timestamp").orElse(Instant.EPOCH), row)
        .orElse(Instant.EPOCH);
  }

  private List<InvocationState> states(List<Long> rows) {
    String sql =
        "SELECT %s FROM %s WHERE t.rowid%s"
            .formatted(StateRows.select(search.table()), search.table().from(), IdList.IN);
    List<Placed> placed = hiding(() -> search.session().list(sql, Placed::of, IdList.ofRows(rows)));
    placed.forEach(each -> shown.put(each.row(), each.state().id()));
    return placed.stream().sorted(Placed.NEWEST_FIRST).map(Placed::state).toList();
  }

  private List<InvocationId> ids(List<Long> rows) {
    String sql =
        "SELECT t.rowid AS row, %s FROM %s WHERE t.rowid%s ORDER BY t.rowid DESC"
            .formatted(search.table().text("invocation_id"), search.table().from(), IdList.IN);
    return hiding(() -> search.session().list(sql, this::shown, IdList.ofRows(rows)));
  }

  private InvocationId shown(Row row) throws SQLException {
    InvocationId id = new InvocationId(row.text("invocation_id"));
    shown.put(row.whole("row"), id);
    return id;
  }

  /** Tells who stands in a row that is shown. */
  @Override
  public Cursor cursor(Long row, boolean forward) {
    return Optional.ofNullable(shown.get(row))
        .map(id -> RowPlace.of(row, id.value()))
        .orElseGet(() -> RowPlace.unchecked(row))
        .cursor(KIND);
  }

  /** Refuses a cursor to a row in which another invocation stands: the table was purged since. */
  @Override
  public Long key(Cursor cursor) {
    RowPlace place = RowPlace.of(KIND, cursor);
    if (!hiding(() -> occupant(place.row())).map(place::fits).orElse(true)) {
      throw new InvalidCursorException();
    }
    return place.row();
  }

  private Optional<String> occupant(long row) throws SQLException {
    String sql =
        "SELECT %s FROM %s WHERE t.rowid = ?"
            .formatted(search.table().text("invocation_id"), search.table().from());
    return search.session().first(sql, found -> found.text("invocation_id"), row);
  }
}
