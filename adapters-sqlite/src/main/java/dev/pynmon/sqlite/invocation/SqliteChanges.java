package dev.pynmon.sqlite.invocation;

import static dev.pynmon.sqlite.db.PynencTable.HISTORY;

import dev.pynmon.application.port.out.invocation.Changes;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.task.ChangeChunk;
import dev.pynmon.sqlite.db.AppTables;

/** The history table without its JSON. */
public record SqliteChanges(AppTables tables) implements Changes {
  @Override
  public ChangeChunk newest(TimeWindow window, int limit) {
    return tables.read(
        HISTORY, (session, table) -> new ChangeWindow(session, table, window).newest(limit));
  }

  @Override
  public ChangeChunk newestAfter(TimeWindow window, int limit, Cursor cursor) {
    return tables.read(
        HISTORY, (session, table) -> new ChangeWindow(session, table, window).after(limit, cursor));
  }
}
