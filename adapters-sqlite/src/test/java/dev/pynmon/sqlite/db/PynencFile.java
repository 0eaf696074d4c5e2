package dev.pynmon.sqlite.db;

import dev.pynmon.domain.id.AppId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A file with the tables of pynenc 0.4, written as pynenc writes: WAL, one transaction a change.
 */
public final class PynencFile implements AutoCloseable {
  public static final AppId APP = new AppId("generated");
  public static final String PREFIX = APP.tablePrefix();

  private final Path path;
  private final Connection connection;
  private final Map<List<Object>, PreparedStatement> inserts = new HashMap<>();

  private PynencFile(Path path, Connection connection) {
    this.path = path;
    this.connection = connection;
  }

  /** A new file with empty tables. */
  public static PynencFile create(Path path) {
    EmptyFiles.create(path, schema().lines().toList());
    return open(path);
  }

  /** A file as it is. */
  public static PynencFile open(Path path) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(30_000);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // no test pulls the plug
    config.setGetGeneratedKeys(false); // else each row that is written is asked about
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path);
    try {
      return new PynencFile(path, source.getConnection());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String schema() {
    try (InputStream in =
        Objects.requireNonNull(
            PynencFile.class.getResourceAsStream("/dev/pynmon/sqlite/pynenc-0.4.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{P}", PREFIX);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return path;
  }

  /** Runs a statement as it is. */
  public void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Inserts a row into a table, named without the prefix. */
  public void insert(String table, String columns, Object... values) {
    try {
      PreparedStatement statement = prepared(table, columns, values.length);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(table, e);
    }
  }

  private PreparedStatement prepared(String table, String columns, int values) throws SQLException {
    List<Object> key = List.of(table, columns, values);
    PreparedStatement known = inserts.get(key);
    if (known == null) {
      known =
          connection.prepareStatement(
              "INSERT INTO \"%s__%s\" (%s) VALUES (%s)"
                  .formatted(
                      PREFIX, table, columns, String.join(", ", Collections.nCopies(values, "?"))));
      inserts.put(key, known);
    }
    return known;
  }

  public void state(String id, String task, String status, double time) {
    insert(
        "orchestrator_invocations",
        "invocation_id, task_id_key, call_id_key, status, status_timestamp",
        id,
        task,
        task + ":no_args",
        status,
        time);
  }

  public void record(String id, String task, Object parent) {
    insert(
        "state_backend_invocations",
        "invocation_id, call_id_key, task_id_key, arguments_id, serialized_arguments,"
            + " parent_invocation_id",
        id,
        task + ":no_args",
        task,
        "no_args",
        "{}",
        parent);
  }

  public void history(String id, double time, String status) {
    insert(
        "state_backend_history",
        "invocation_id, history_timestamp, history_status, history_json",
        id,
        time,
        status,
        "{}");
  }

  /**
   * So many entries, each of an invocation of its own, as {@link #history} would write them, in one
   * statement: a row at a time takes most of a test.
   *
   * @param time when that of this number was made
   */
  public void histories(int many, IntToDoubleFunction time) {
    String times =
        IntStream.range(0, many)
            .mapToObj(n -> Double.toString(time.applyAsDouble(n)))
            .collect(Collectors.joining(",", "[", "]"));
    run(
        """
        INSERT INTO "%s__state_backend_history"
          (invocation_id, history_timestamp, history_status, history_json)
        SELECT 'inv-' || printf('%%07d', key), value, 'registered', '{}' FROM json_each('%s')
        """
            .formatted(PREFIX, times));
  }

  public void message(String id, String queue, double priority) {
    insert("broker_message_queue", "invocation_id, queue_name, priority", id, queue, priority);
  }

  /** Runs several changes in one transaction. */
  public void together(Runnable changes) {
    run("BEGIN IMMEDIATE");
    changes.run();
    run("COMMIT");
  }

  /** How SQLite would run a query. */
  public List<String> plan(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + sql)) {
      List<String> plan = new ArrayList<>();
      while (rows.next()) {
        plan.add(rows.getString("detail").replace(PREFIX + "__", ""));
      }
      return plan;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Every row of every table, with its number. */
  public List<String> dump() {
    List<String> dump = new ArrayList<>();
    for (String table : texts("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      texts("SELECT * FROM \"" + table + "\" ORDER BY rowid")
          .forEach(row -> dump.add(table + "|" + row));
    }
    return dump;
  }

  /** The rows of a query as text. */
  public List<String> texts(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(rows.getString(i)));
        }
        texts.add(String.join("|", values));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
