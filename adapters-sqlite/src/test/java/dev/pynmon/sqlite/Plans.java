package dev.pynmon.sqlite;

import dev.pynmon.sqlite.db.PynencFile;
import dev.pynmon.sqlite.db.Statements;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How SQLite runs what is asked of a generated store.
 *
 * @param file the store as a file
 * @param store the same, opened
 */
record Plans(PynencFile file, OpenStore store) implements AutoCloseable {
  static final String BY_ROWS = "SEARCH t USING INTEGER PRIMARY KEY (rowid=?)";
  static final String SORTED = "USE TEMP B-TREE FOR ORDER BY";

  static Plans ofGeneratedStore(Path folder) {
    PynencFile file = GeneratedStore.create(folder.resolve("shop.sqlite"));
    return new Plans(file, new OpenStore(file.path()));
  }

  @Override
  public void close() {
    store.close();
    file.close();
  }

  /** The plan of each statement, without what is no access to a table. */
  List<String> of(Runnable read) {
    return Statements.of(read).stream()
        .map(sql -> String.join("; ", accesses(sql).toList()))
        .toList();
  }

  private Stream<String> accesses(String sql) {
    return file.plan(sql).stream()
        .filter(step -> step.matches("(SCAN|SEARCH) [tbwisa]( .*)?|USE TEMP.*"));
  }

  static String index(String name, String columns) {
    return "SEARCH t USING INDEX idx_%s (%s)".formatted(name, columns);
  }

  static String covering(String name, String columns) {
    return "SEARCH t USING COVERING INDEX idx_orchestrator_%s (%s)".formatted(name, columns);
  }

  static String coveringPrimary(String table, String columns) {
    return "SEARCH t USING COVERING INDEX sqlite_autoindex_%s_1 (%s)".formatted(table, columns);
  }

  static String primary(String table, String columns) {
    return "SEARCH t USING INDEX sqlite_autoindex_%s_1 (%s)".formatted(table, columns);
  }
}
