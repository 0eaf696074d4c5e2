package dev.pynmon.sqlite.purge;

import dev.pynmon.application.port.out.purge.ComponentPurge;
import dev.pynmon.application.port.out.purge.Removal;
import dev.pynmon.domain.purge.Holding;
import dev.pynmon.domain.query.Count;
import dev.pynmon.sqlite.db.Database;
import dev.pynmon.sqlite.db.Table;
import dev.pynmon.sqlite.db.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Empties the tables of a component.
 *
 * @param file where they are counted
 * @param writer where rows are removed
 * @param tables which they are
 */
record TablePurge(Database file, Writer writer, ComponentTables tables) implements ComponentPurge {
  @Override
  public List<Holding> holdings() {
    Map<Kind, Long> rows = new EnumMap<>(Kind.class);
    for (Table table : file.read(session -> tables.in(session.schema()))) {
      rows.merge(tables.kind(table), count(table), Long::sum);
    }
    return rows.entrySet().stream()
        .filter(held -> held.getValue() > 0)
        .map(held -> holding(held.getKey(), held.getValue()))
        .toList();
  }

  /** Each table is counted in a read of its own, so that each may take its time. */
  private long count(Table table) {
    return file.read(session -> session.count(table.from(), MAX_COUNTED));
  }

  private static Holding holding(Kind kind, long rows) {
    return new Holding(kind.words(), Optional.of(Count.upTo(rows, MAX_COUNTED)));
  }

  @Override
  public Removal begin() {
    return new TableRemoval(writer, tables);
  }
}
