package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Count;
import dev.pynmon.sqlite.db.Connections.Kept;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a call may do: query the file as it was at one moment, and change rows where it was opened
 * for that. For one thread, until it returns.
 */
public final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final Kept connection;
  private final SchemaCache schemas;
  private final Cancellation cancellation;
  private @Nullable Schema schema;

  Session(Kept connection, SchemaCache schemas, Cancellation cancellation) {
    this.connection = connection;
    this.schemas = schemas;
    this.cancellation = cancellation;
  }

  /** The tables of the file. */
  public Schema schema() throws SQLException {
    Schema known = schema == null ? schemas.of(connection) : schema;
    schema = known;
    return known;
  }

  /** The table of this name; without it the read ends in a fault that says so. */
  public Table table(String name) throws SQLException {
    return schema().table(name).orElseThrow(() -> UnfitTableException.missing(name));
  }

  /**
   * Removes rows of a table of a file that was opened for writing. Ends in a fault when the table
   * has SQL triggers, which pynenc never makes: what is stored in a file is not run.
   *
   * @param condition which rows, of the table {@code t}
   * @return how many
   */
  public long delete(Table table, String condition, Object... values) throws SQLException {
    checkBeforeRemovingFrom(table);
    try (Query query = prepare("DELETE FROM " + table.from() + " WHERE " + condition)) {
      return query.change(values);
    }
  }

  /** Ends in a fault when rows of this table must not be removed, see {@link #delete}. */
  public void checkBeforeRemovingFrom(Table table) throws SQLException {
    if (schema().triggered().contains(table.name())) {
      throw UnfitTableException.triggered(table.name());
    }
  }

  /**
   * Removes the first rows of a table, in the order of their numbers.
   *
   * @param limit how many at most
   * @return how many
   */
  public long deleteFirst(Table table, int limit) throws SQLException {
    if (!table.hasRowNumbers()) {
      throw UnfitTableException.numberless(table.name());
    }
    String first = "t.rowid IN (SELECT t.rowid FROM %s ORDER BY t.rowid LIMIT ?)";
    return delete(table, first.formatted(table.from()), limit);
  }

  /**
   * Adds a row to a table of a file that was opened for writing; what is not named has its default.
   * Ends in a fault when the table has SQL triggers, as {@link #delete}, or when its columns are
   * others than pynenc's.
   *
   * @param values by column
   */
  public void insert(Table table, Map<String, ?> values) throws SQLException {
    add("INSERT", table, values);
  }

  /** Adds a row as {@link #insert}, in place of the one that has its key. */
  public void replace(Table table, Map<String, ?> values) throws SQLException {
    add("REPLACE", table, values);
  }

  private void add(String how, Table table, Map<String, ?> values) throws SQLException {
    checkBeforeWriting(table);
    Optional<String> unfit = table.unfitColumn(values.keySet());
    if (unfit.isPresent()) {
      throw UnfitTableException.strangeColumn(table.name(), unfit.get());
    }
    String columns = values.keySet().stream().map(Table::quoted).collect(Collectors.joining(", "));
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    try (Query query =
        prepare("%s INTO %s (%s) VALUES (%s)".formatted(how, table.from(), columns, marks))) {
      query.change(values.values().toArray());
    }
  }

  /**
   * Changes rows of a table of a file that was opened for writing. Ends in a fault when the table
   * has SQL triggers, as {@link #delete}.
   *
   * @param changes what is set, and which rows of the table {@code t}: all behind {@code SET}
   */
  public void update(Table table, String changes, Object... values) throws SQLException {
    checkBeforeWriting(table);
    try (Query query = prepare("UPDATE " + table.from() + " SET " + changes)) {
      query.change(values);
    }
  }

  private void checkBeforeWriting(Table table) throws SQLException {
    if (schema().triggered().contains(table.name())) {
      throw UnfitTableException.watched(table.name());
    }
  }

  /** A query to be run several times. */
  public Query prepare(String sql) throws SQLException {
    cancellation.check();
    LOG.trace("{}", sql);
    return new Query(connection, sql, cancellation);
  }

  /** All rows of a query that bounds them itself. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, Object... values) throws SQLException {
    try (Query query = prepare(sql)) {
      return query.list(mapper, values);
    }
  }

  /** The first row of a query, if there is one. */
  public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... values)
      throws SQLException {
    try (Query query = prepare(sql)) {
      return query.first(mapper, values);
    }
  }

  /**
   * Counts the rows of each of several values, up to a bound.
   *
   * @param from the table with the condition, which has a question mark for the value
   */
  public <K> Map<K, Count> counts(String from, Collection<K> values, long bound)
      throws SQLException {
    Map<K, Count> counts = new HashMap<>();
    for (K value : values) {
      counts.put(value, Count.upTo(count(from, bound, value.toString()), bound));
    }
    return counts;
  }

  /**
   * Counts rows up to a bound.
   *
   * @param from the table with its conditions
   */
  public long count(String from, long bound, Object... values) throws SQLException {
    Object[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = bound;
    try (Query query = prepare("SELECT count(*) FROM (SELECT 1 FROM " + from + " LIMIT ?)")) {
      return query.number(all);
    }
  }
}
