package dev.pynmon.sqlite.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.Row;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Takes rows at even distances. Where rows are gone none is found, so that what is left weighs as
 * much as it should.
 */
final class HistorySampler {
  /** So few rows are all looked at, of more only those that are taken. */
  private static final int FEW = 20_000;

  private final Session session;
  private final Table table;
  private final TimeWindow window;

  HistorySampler(Session session, Table table, TimeWindow window) {
    this.session = session;
    this.table = table;
    this.window = window;
  }

  HistorySample of(int limit) throws SQLException {
    RowRange range = new WindowSearch(session, table).find(window);
    return range.length() <= FEW ? ofFew(range, limit) : ofMany(range, limit);
  }

  private HistorySample ofFew(RowRange range, int limit) throws SQLException {
    List<HistorySample.Change> all = changes("BETWEEN ? AND ?", range.first(), range.last());
    double weight = Math.max(1, (double) all.size() / limit);
    return new HistorySample(
        LongStream.range(0, Math.min(limit, all.size()))
            .mapToObj(n -> all.get((int) (n * weight)))
            .toList(),
        weight);
  }

  private HistorySample ofMany(RowRange range, int limit) throws SQLException {
    double weight = (double) range.length() / limit;
    List<Long> rows =
        LongStream.range(0, limit)
            .map(n -> RowRange.sum(range.first(), (long) (n * weight)))
            .boxed()
            .toList();
    return new HistorySample(changes(IdList.IN, IdList.ofRows(rows)), weight);
  }

  private List<HistorySample.Change> changes(String which, Object... parameters)
      throws SQLException {
    String sql =
        "SELECT t.rowid AS row, %s, %s, %s FROM %s WHERE t.rowid %s"
            .formatted(
                table.text("invocation_id"),
                HistoryRows.placedTime(table),
                HistoryRows.status(table),
                table.from(),
                which);
    return session.list(sql, HistorySampler::change, parameters).stream()
        .filter(change -> window.contains(change.at()))
        .sorted(Comparator.comparing(HistorySample.Change::at))
        .toList();
  }

  private static HistorySample.Change change(Row row) throws SQLException {
    return new HistorySample.Change(
        new InvocationId(row.text("invocation_id")),
        row.unixTime(HistoryRows.PLACED_TIME).orElse(Instant.EPOCH),
        HistoryRows.status(row));
  }
}
