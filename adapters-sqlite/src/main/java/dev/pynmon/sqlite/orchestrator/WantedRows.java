package dev.pynmon.sqlite.orchestrator;

import dev.pynmon.sqlite.db.Direction;
import dev.pynmon.sqlite.db.RowSearch;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.sql.SQLException;

/** Rows of the table of invocations that indexes find in order of registration. */
interface WantedRows {
  Session session();

  Table table();

  RowSearch open(Direction direction) throws SQLException;
}
