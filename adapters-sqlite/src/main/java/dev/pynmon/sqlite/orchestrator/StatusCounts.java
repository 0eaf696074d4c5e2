package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Direction;
import dev.pynmon.sqlite.db.RowSearch;
import dev.pynmon.sqlite.db.RowsFound;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many invocations there are. */
final class StatusCounts {
  private static final int MAX_STATUSES = 1_000;

  private StatusCounts() {}

  static Count count(StatusSearch search, long bound) throws SQLException {
    return search.isSimple() ? byIndex(search, bound) : bySearch(search, bound);
  }

  private static Count byIndex(StatusSearch search, long bound) throws SQLException {
    StatusFilter filter = search.filter();
    if (filter.task().isPresent()) {
      return byIndex(search.session(), search.fromTask(), List.of(search.ofTask()), bound);
    }
    if (filter.call().isPresent()) {
      return byIndex(search.session(), search.fromCall(), List.of(search.ofCall()), bound);
    }
    return filter.statuses().isEmpty()
        ? byIndex(search.session(), search.table().from(), List.of(Condition.ALL), bound)
        : byIndex(search.session(), search.fromStatus(), search.ofStatuses(), bound);
  }

  private static Count byIndex(Session session, String from, List<Condition> anyOf, long bound)
      throws SQLException {
    long counted = 0;
    for (Condition value : anyOf) {
      counted +=
          session.count(from + " WHERE " + value.sql(), bound - counted, value.values().toArray());
    }
    return Count.upTo(counted, bound);
  }

  /** Several indexes at once: what the search finds before it has looked at too much. */
  private static Count bySearch(StatusSearch search, long bound) throws SQLException {
    int most = (int) Math.min(bound, RowSearch.MAX_ENTRIES);
    try (RowSearch rows = search.open(Direction.DOWN)) {
      RowsFound found = rows.find(Direction.DOWN.start(), 0, most);
      return found.stoppedAt().isPresent()
          ? new Count.AtLeast(found.rows().size())
          : Count.upTo(found.rows().size(), bound);
    }
  }

  static StatusTotals totals(Session session, Table table) throws SQLException {
    String sql =
        "SELECT substr(t.status, 1, 200) AS status, count(*) AS number FROM %s"
                .formatted(table.from(StatusSearch.STATUS))
            + " GROUP BY t.status LIMIT "
            + MAX_STATUSES;
    Map<InvocationStatus, Long> totals = new HashMap<>();
    session
        .list(sql, row -> Map.entry(InvocationStatus.of(row.text("status")), row.whole("number")))
        .forEach(status -> totals.merge(status.getKey(), status.getValue(), Long::sum));
    return new StatusTotals(totals);
  }
}
