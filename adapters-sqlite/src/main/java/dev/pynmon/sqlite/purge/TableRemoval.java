package dev.pynmon.sqlite.purge;

import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.Removed;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.db.Writer;
import java.sql.SQLException;
import java.util.List;

/**
 * Empties tables from their first row on, one after another. What is gone needs no remembering, so
 * nothing is kept between batches.
 *
 * @param writer where
 * @param tables which
 */
record TableRemoval(Writer writer, ComponentTables tables) implements Removal {
  @Override
  public Removed next(int limit) {
    return writer.write(session -> remove(session, limit));
  }

  private Removed remove(Session session, int limit) throws SQLException {
    List<Table> all = tables.in(session.schema());
    for (Table table : all) {
      session.checkBeforeRemovingFrom(table);
    }
    int left = limit;
    for (Table table : all) {
      left -= Math.toIntExact(session.deleteFirst(table, left));
    }
    return new Removed(limit - left, left > 0);
  }
}
