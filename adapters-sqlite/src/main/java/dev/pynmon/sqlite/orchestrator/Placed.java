package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.sqlite.db.Row;
import java.sql.SQLException;
import java.util.Comparator;

/** A state and the number of its row. */
record Placed(long row, InvocationState state) {
  /** By row number, which is the order of registration. */
  static final Comparator<Placed> NEWEST_FIRST = Comparator.comparingLong(Placed::row).reversed();

  static Placed of(Row row) throws SQLException {
    return new Placed(row.whole("row"), StateRows.state(row));
  }
}
