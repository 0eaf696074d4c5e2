package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.Change;
import dev.pynmon.domain.task.ChangeChunk;
import dev.pynmon.sqlite.db.Cursors;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * The changes of a window of time, newest first, by rows: each is read once, and nothing of its
 * JSON, which tells no other time and status than its columns. Where the rows of the window lie is
 * searched once; the cursor keeps it. Where the store begins with rows of the window, too, these
 * come first.
 */
final class ChangeWindow {
  private static final String KIND = "changes";

  /** Of a place among the rows that the store begins with: where the others lie stands in it. */
  private static final String BEGINNING = "changes-begin";

  private static final int LOOK_AHEAD = 1_000;

  private final Session session;
  private final Table table;
  private final TimeWindow window;

  ChangeWindow(Session session, Table table, TimeWindow window) {
    this.session = session;
    this.table = table;
    this.window = window;
  }

  /** A change, and where it stands. */
  private record Written(Moment moment, Change change) {
    static final Comparator<Written> NEWEST_FIRST =
        Comparator.comparing(Written::moment, Moment.in(TimeOrder.NEWEST_FIRST));

    static Written of(Row row) throws SQLException {
      Moment moment = Moment.of(row);
      InvocationId id = new InvocationId(row.text("invocation_id"));
      return new Written(moment, new Change(id, moment.at(), HistoryRows.status(row)));
    }
  }

  ChangeChunk newest(int limit) throws SQLException {
    WindowSearch search = new WindowSearch(session, table);
    RowRange found = search.find(window);
    Optional<RowRange> beginning = search.newestAtTheBeginning(window);
    return beginning.isPresent()
        ? readBefore(found.behind(beginning.get()), beginning.get(), limit)
        : read(found, limit, row -> placeIn(found, row));
  }

  ChangeChunk after(int limit, Cursor cursor) throws SQLException {
    if (Cursors.isOf(BEGINNING, cursor)) {
      long[] rows = Cursors.numbers(BEGINNING, 4, cursor);
      return readBefore(new RowRange(rows[0], rows[1]), new RowRange(rows[2], rows[3]), limit);
    }
    long[] rows = Cursors.numbers(KIND, 2, cursor);
    RowRange range = new RowRange(rows[0], rows[1]);
    return read(range, limit, row -> placeIn(range, row));
  }

  private static Cursor placeIn(RowRange range, long row) {
    return Cursors.ofNumbers(KIND, range.first(), row);
  }

  private ChangeChunk readBefore(RowRange others, RowRange beginning, int limit)
      throws SQLException {
    ChangeChunk chunk =
        read(
            beginning,
            limit,
            row ->
                Cursors.ofNumbers(
                    BEGINNING, others.first(), others.last(), beginning.first(), row));
    return new ChangeChunk(
        chunk.changes(), chunk.next().or(() -> Optional.of(placeIn(others, others.last()))));
  }

  private ChangeChunk read(RowRange range, int limit, LongFunction<Cursor> place)
      throws SQLException {
    List<Written> rows =
        session.list(select(), Written::of, range.first(), range.last(), limit + LOOK_AHEAD);
    if (rows.size() <= limit) {
      return new ChangeChunk(inside(rows), Optional.empty());
    }
    List<Moment> moments = rows.stream().map(Written::moment).toList();
    int cut = CleanCut.of(moments, limit, Moment.in(TimeOrder.NEWEST_FIRST));
    return new ChangeChunk(
        inside(rows.subList(0, cut)), Optional.of(place.apply(rows.get(cut).moment().row())));
  }

  private List<Change> inside(List<Written> rows) {
    return rows.stream()
        .filter(row -> window.contains(row.moment().at()))
        .sorted(Written.NEWEST_FIRST)
        .map(Written::change)
        .toList();
  }

  private String select() {
    return "SELECT t.rowid AS row, %s, %s, %s FROM %s WHERE t.rowid BETWEEN ? AND ?"
            .formatted(
                table.text("invocation_id"),
                HistoryRows.placedTime(table),
                HistoryRows.status(table),
                table.from())
        + " ORDER BY t.rowid DESC LIMIT ?";
  }
}
