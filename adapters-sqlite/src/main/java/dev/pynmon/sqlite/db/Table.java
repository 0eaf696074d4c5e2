package dev.pynmon.sqlite.db;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table as it is in this file, and the parts of queries on it. In a query it is called {@code t}:
 * write {@code t.column} wherever the stored value itself is meant, since what is selected bears
 * the name of its column too. A column that the table does not have is selected as NULL.
 *
 * @param name its name
 * @param columns whether each may not be NULL, by name
 * @param needed the columns without which no row can be added
 * @param indexes the names of its indexes
 */
public record Table(
    String name, Map<String, Boolean> columns, Set<String> needed, Set<String> indexes) {
  /** More than any id, key or name that pynenc writes. */
  public static final int MAX_NAME = 1_000;

  private static final int MAX_DAMAGED = 200;

  public Table {
    columns = Map.copyOf(columns);
    needed = Set.copyOf(needed);
    indexes = Set.copyOf(indexes);
  }

  /** Whether this file's table has the column. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /**
   * A column that keeps a row with these columns from being added: one that the table has not, or
   * one that it needs besides.
   */
  Optional<String> unfitColumn(Set<String> named) {
    Stream<String> unknown = named.stream().filter(column -> !has(column));
    Stream<String> missing = needed.stream().filter(column -> !named.contains(column));
    return Stream.concat(unknown, missing).sorted().findFirst();
  }

  /** Whether the number of a row can be asked for by its name. */
  boolean hasRowNumbers() {
    return columns.keySet().stream().noneMatch("rowid"::equalsIgnoreCase);
  }

  /** Whether the column is declared NOT NULL. */
  public boolean isNotNull(String column) {
    return columns.getOrDefault(column, false);
  }

  /** Selects the beginning of a text column that holds a name. */
  public String text(String column) {
    return text(column, MAX_NAME);
  }

  /** Selects the first characters of a text column. */
  public String text(String column, int maxChars) {
    return select(column, "substr(t.\"" + column + "\", 1, " + maxChars + ")");
  }

  /** Selects a number; the beginning of whatever else stands there. */
  public String number(String column) {
    String value = "t.\"" + column + "\"";
    return select(
        column,
        "CASE WHEN typeof(%s) IN ('text', 'blob') THEN substr(%s, 1, %d) ELSE %s END"
            .formatted(value, value, MAX_DAMAGED, value));
  }

  private String select(String column, String expression) {
    return (has(column) ? expression : "NULL") + " AS \"" + column + "\"";
  }

  /** The table in a query, its index to be chosen by SQLite. */
  public String from() {
    return as("t");
  }

  /** The table in a query that names it twice. */
  public String as(String alias) {
    return quoted(name) + " AS " + alias;
  }

  /**
   * The table in a query, to be read through one of pynenc's own indexes if this file has it:
   * nothing tells SQLite which of two is better.
   *
   * @param index what pynenc puts behind the name of the table
   */
  public String from(String index) {
    String full = "idx_" + name + "_" + index;
    return indexes.contains(full) ? from() + " INDEXED BY " + quoted(full) : from();
  }

  static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
