package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.application.port.out.purge.EndedWalk;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.IdList;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Walks the orchestrator's table once, a range of row numbers a read: no index has the time of an
 * end, and nearly everything in a table that needs purging ended.
 */
final class EndedRows implements EndedWalk {
  private static final int RANGE = 20_000;
  private static final String FINAL =
      IdList.of(
          Stream.of(KnownStatus.values())
              .filter(KnownStatus::isFinal)
              .map(KnownStatus::value)
              .toList());

  private final AppTables tables;
  private final double moment;
  private long walked = Long.MIN_VALUE;
  private boolean atEnd;

  /**
   * Reads nothing yet.
   *
   * @param moment of the latest end, in Unix seconds
   */
  EndedRows(AppTables tables, double moment) {
    this.tables = tables;
    this.moment = moment;
  }

  @Override
  public List<InvocationState> next(int limit) {
    List<Placed> found = List.of();
    while (found.isEmpty() && !atEnd) {
      found = tables.database().read(session -> walk(session, limit));
    }
    return found.stream().map(Placed::state).toList();
  }

  private List<Placed> walk(Session session, int limit) throws SQLException {
    Optional<Table> table = session.schema().table(PynencTable.INVOCATIONS.of(tables.prefix()));
    Optional<Long> first = table.isEmpty() ? Optional.empty() : first(session, table.get());
    atEnd = first.isEmpty();
    return atEnd ? List.of() : walk(session, table.get(), first.get(), limit);
  }

  private Optional<Long> first(Session session, Table table) throws SQLException {
    String sql =
        "SELECT t.rowid AS row FROM %s WHERE t.rowid > ? ORDER BY t.rowid LIMIT 1"
            .formatted(table.from());
    return session.first(sql, row -> row.whole("row"), walked);
  }

  private List<Placed> walk(Session session, Table table, long first, int limit)
      throws SQLException {
    long last = first > Long.MAX_VALUE - RANGE ? Long.MAX_VALUE : first + RANGE;
    String sql =
        ("SELECT %s FROM %s WHERE t.rowid BETWEEN ? AND ? AND t.auto_purge_timestamp <= ?"
                + " AND +t.status%s ORDER BY t.rowid LIMIT ?")
            .formatted(StateRows.select(table), table.from(), IdList.IN);
    List<Placed> found = session.list(sql, Placed::of, first, last, moment, FINAL, limit);
    walked = found.size() < limit ? last : found.getLast().row();
    return found;
  }
}
