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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The changes of a window of time, newest first, by rows: each is read once, and nothing of its
 * JSON, which tells no other time and status than its columns. Where the rows of the window lie is
 * searched once; the cursor keeps it. Of several parts the one that ends with the newest is read
 * on.
 */
final class ChangeWindow {
  private static final String KIND = "changes";

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
    return read(search.newestFirst(search.rising(window)), limit);
  }

  ChangeChunk after(int limit, Cursor cursor) throws SQLException {
    long[] rows = Cursors.pairs(KIND, cursor);
    List<RowRange> parts =
        IntStream.range(0, rows.length / 2)
            .mapToObj(n -> new RowRange(rows[2 * n], rows[2 * n + 1]))
            .toList();
    return read(new WindowSearch(session, table).newestFirst(parts), limit);
  }

  private ChangeChunk read(List<Part> parts, int limit) throws SQLException {
    Part newest = parts.getFirst();
    List<Part> others = parts.subList(1, parts.size());
    List<Written> rows =
        session.list(
            select(), Written::of, newest.rows().first(), newest.rows().last(), limit + LOOK_AHEAD);
    int cut = rows.size() <= limit ? rows.size() : cut(rows, limit);
    Stream<RowRange> rest =
        rows.subList(cut, rows.size()).stream()
            .limit(1)
            .map(row -> new RowRange(newest.rows().first(), row.moment().row()));
    return new ChangeChunk(
        inside(rows.subList(0, cut)),
        place(Stream.concat(rest, others.stream().map(Part::rows)).toList()),
        newest.ends().stream()
            .limit(1)
            .flatMap(end -> others.stream().flatMap(part -> part.newestUpTo(end).stream()))
            .max(Comparator.naturalOrder()));
  }

  private static int cut(List<Written> rows, int limit) {
    List<Moment> moments = rows.stream().map(Written::moment).toList();
    return CleanCut.of(moments, limit, Moment.in(TimeOrder.NEWEST_FIRST));
  }

  private static Optional<Cursor> place(List<RowRange> left) {
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Cursors.ofNumbers(
                KIND,
                left.stream()
                    .flatMapToLong(rows -> LongStream.of(rows.first(), rows.last()))
                    .toArray()));
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
