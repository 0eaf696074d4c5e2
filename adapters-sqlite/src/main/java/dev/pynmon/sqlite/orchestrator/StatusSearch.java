package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.sqlite.db.Condition;
import dev.pynmon.sqlite.db.Direction;
import dev.pynmon.sqlite.db.RowSearch;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;
import java.util.List;

/** Which indexes serve a filter. Each holds the rows of a value in order of registration. */
record StatusSearch(Session session, Table table, StatusFilter filter) implements WantedRows {
  /** The index of statuses. */
  static final String STATUS = "status";

  static final String OF_STATUS = "t.status = ?";

  @Override
  public RowSearch open(Direction direction) throws SQLException {
    RowSearch search = new RowSearch(session, direction);
    if (filter.task().isPresent()) {
      search.require(fromTask(), List.of(ofTask()));
    }
    if (filter.call().isPresent()) {
      search.require(fromCall(), List.of(ofCall()));
    }
    if (!filter.statuses().isEmpty()) {
      search.require(fromStatus(), ofStatuses());
    }
    if (filter.equals(StatusFilter.ALL)) {
      search.require(table.from(), List.of(Condition.ALL));
    }
    return search;
  }

  /** True when at most one index is needed, so that a count may simply walk it. */
  boolean isSimple() {
    int indexes =
        (filter.task().isPresent() ? 1 : 0)
            + (filter.call().isPresent() ? 1 : 0)
            + (filter.statuses().isEmpty() ? 0 : 1);
    return indexes <= 1;
  }

  String fromTask() {
    return table.from(TaskRows.INDEX);
  }

  String fromCall() {
    return table.from("call_id");
  }

  String fromStatus() {
    return table.from(STATUS);
  }

  Condition ofTask() {
    return Condition.of(TaskRows.OF_TASK, filter.task().orElseThrow().value());
  }

  Condition ofCall() {
    return Condition.of("t.call_id_key = ?", filter.call().orElseThrow().value());
  }

  List<Condition> ofStatuses() {
    return filter.statuses().stream()
        .map(status -> Condition.of(OF_STATUS, status.value()))
        .toList();
  }
}
