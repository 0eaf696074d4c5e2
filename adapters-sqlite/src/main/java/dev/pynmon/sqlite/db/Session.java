package dev.pynmon.sqlite.db;

import dev.pynmon.domain.query.Count;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a read may do: query the file as it was at one moment. For one thread, until it returns. */
public final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final Connection connection;
  private final SchemaCache schemas;
  private final Cancellation cancellation;
  private @Nullable Schema schema;

  Session(Connection connection, SchemaCache schemas, Cancellation cancellation) {
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
    return schema().table(name).orElseThrow(() -> new MissingTableException(name));
  }

  /** A query to be run several times. */
  public Query prepare(String sql) throws SQLException {
    cancellation.check();
    LOG.trace("{}", sql);
    return new Query(connection.prepareStatement(sql), cancellation);
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
