package dev.pynmon.bootstrap.attack.store;

import dev.pynmon.bootstrap.attack.store.SqliteStore.Column;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes into columns what pynenc never wrote there: another kind of value into each row. */
final class HostileColumn {
  private static final int KINDS = Values.ALL.size();
  private static final String NUMBERS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + KINDS + ") ";

  private HostileColumn() {}

  /**
   * Into one column. A table without rows gets some; a key that can be a number only, the largest
   * of them.
   *
   * @param offset which value the first row has
   * @return false when nothing could be written
   */
  static boolean write(Path file, Column column, int offset) {
    SqliteStore store = new SqliteStore(file);
    store.change(List.of(rows(store, column.table())));
    return store.change(List.of(update(column, offset))) > 0
        || store.change(List.of(largest(column))) > 0;
  }

  /** Into all columns of all tables that have rows. */
  static void writeAll(SqliteStore store, int offset) {
    store.change(store.columns().stream().map(column -> update(column, offset)).toList());
  }

  /** One for each kind of value, where there is none. */
  private static String rows(SqliteStore store, String table) {
    String values =
        store.columns().stream()
            .filter(column -> column.table().equals(table))
            .map(column -> column.type().isEmpty() ? "i" : "CAST(i AS " + column.type() + ")")
            .collect(Collectors.joining(", "));
    return "%sINSERT OR IGNORE INTO \"%s\" SELECT %s FROM n WHERE NOT EXISTS (SELECT 1 FROM \"%2$s\")"
        .formatted(NUMBERS, table, values);
  }

  private static String update(Column column, int offset) {
    String name = '"' + column.name() + '"';
    String cases =
        IntStream.range(0, KINDS)
            .mapToObj(i -> " WHEN " + i + " THEN " + Values.ALL.get(i).of(name))
            .collect(Collectors.joining());
    return "UPDATE OR IGNORE \"%s\" SET %s = CASE (rowid + %d) %% %d"
            .formatted(column.table(), name, offset, KINDS)
        + (cases + " END");
  }

  private static String largest(Column column) {
    return "UPDATE OR IGNORE \"%s\" SET \"%s\" = 9223372036854775807 - rowid"
        .formatted(column.table(), column.name());
  }
}
