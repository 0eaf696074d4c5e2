package dev.pynmon.sqlite.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a file whose names look like pynenc's.
 *
 * @param version changes when any table does
 * @param tables by name
 * @param triggered the names of those that SQL triggers watch
 */
public record Schema(long version, Map<String, Table> tables, Set<String> triggered) {
  private static final String PYNENC_NAME = "GLOB '*_" + "[0-9a-f]".repeat(8) + "__*'";
  private static final String COLUMNS =
      "SELECT m.name AS t, p.name AS c, p.\"notnull\" AS n, p.dflt_value IS NULL AS d"
          + " FROM sqlite_master AS m,"
          + " pragma_table_info(m.name) AS p WHERE m.type = 'table' AND m.name "
          + PYNENC_NAME
          + " AND m.sql NOT LIKE 'CREATE VIRTUAL%' LIMIT 300000";
  private static final String INDEXES =
      "SELECT tbl_name AS t, name AS i FROM sqlite_master WHERE type = 'index' AND tbl_name "
          + PYNENC_NAME
          + " LIMIT 300000";
  private static final String TRIGGERED =
      "SELECT m.name FROM sqlite_master AS m WHERE m.type = 'table' AND m.name "
          + PYNENC_NAME
          + " AND m.name COLLATE NOCASE IN (SELECT tbl_name FROM sqlite_master"
          + " WHERE type = 'trigger') LIMIT 300000";

  public Schema {
    tables = Map.copyOf(tables);
    triggered = Set.copyOf(triggered);
  }

  /** The table of exactly this name. */
  public Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  static Schema read(Statement statement, long version) throws SQLException {
    Map<String, Set<String>> indexes = indexes(statement);
    Map<String, Table> tables = new HashMap<>();
    columns(statement)
        .forEach(
            (name, columns) ->
                tables.put(name, columns.table(name, indexes.getOrDefault(name, Set.of()))));
    return new Schema(version, tables, triggered(statement));
  }

  private static Map<String, Columns> columns(Statement statement) throws SQLException {
    Map<String, Columns> columns = new HashMap<>();
    try (ResultSet rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        columns
            .computeIfAbsent(rows.getString("t"), _ -> new Columns())
            .add(rows.getString("c"), rows.getBoolean("n"), rows.getBoolean("d"));
      }
    }
    return columns;
  }

  /** The columns of a table, as far as they were read. */
  private record Columns(Map<String, Boolean> notNull, Set<String> needed) {
    Columns() {
      this(new HashMap<>(), new HashSet<>());
    }

    void add(String column, boolean isNotNull, boolean lacksDefault) {
      notNull.put(column, isNotNull);
      if (isNotNull && lacksDefault) {
        needed.add(column);
      }
    }

    Table table(String name, Set<String> indexes) {
      return new Table(name, notNull, needed, indexes);
    }
  }

  private static Map<String, Set<String>> indexes(Statement statement) throws SQLException {
    Map<String, Set<String>> indexes = new HashMap<>();
    try (ResultSet rows = statement.executeQuery(INDEXES)) {
      while (rows.next()) {
        indexes.computeIfAbsent(rows.getString("t"), _ -> new HashSet<>()).add(rows.getString("i"));
      }
    }
    return indexes;
  }

  private static Set<String> triggered(Statement statement) throws SQLException {
    Set<String> names = new HashSet<>();
    try (ResultSet rows = statement.executeQuery(TRIGGERED)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
