package dev.pynmon.sqlite.contract;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.sqlite.db.EmptyFiles;
import dev.pynmon.testkit.scenario.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** Writes scenarios into a SQLite file as a real pynenc would: its tables, its columns, WAL. */
final class SqliteSeeder {
  private final Path file;

  SqliteSeeder(Path file) {
    this.file = file;
  }

  /** Makes what is missing and writes the scenario behind all that is there. */
  void write(Scenario scenario) {
    List<String> tables = PynencSchema.of(scenario.pynenc(), scenario.app(), scenario.components());
    boolean isNew = Files.notExists(file);
    if (isNew) {
      EmptyFiles.create(file, tables);
    }
    inTransaction(
        connection -> {
          for (String sql : isNew ? List.<String>of() : tables) {
            execute(connection, sql);
          }
          insert(connection, new ScenarioRows(scenario).all());
        });
  }

  /** Empties the tables of one component, as pynenc does. */
  void purge(AppId app, Component component) {
    String tables = app.tablePrefix() + PynencSchema.INFIXES.get(component);
    inTransaction(
        connection -> {
          for (String table : tables(connection)) {
            if (table.startsWith(tables)) {
              execute(connection, "DELETE FROM " + table);
            }
          }
        });
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private void inTransaction(Work work) {
    try (Connection connection = open()) {
      execute(connection, "PRAGMA journal_mode = WAL");
      connection.setAutoCommit(false);
      work.on(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection open() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF); // no test pulls the plug
    config.setGetGeneratedKeys(false); // else each row that is written is asked about
    return config.createConnection("jdbc:sqlite:" + file);
  }

  private static void insert(Connection connection, Iterable<Row> rows) throws SQLException {
    Map<List<String>, PreparedStatement> inserts = new HashMap<>();
    for (Row row : rows) {
      PreparedStatement insert = inserts.get(row.shape());
      if (insert == null) {
        insert = connection.prepareStatement(row.insert());
        inserts.put(row.shape(), insert);
      }
      row.bind(insert);
      insert.executeUpdate();
    }
    for (PreparedStatement insert : inserts.values()) {
      insert.close();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
