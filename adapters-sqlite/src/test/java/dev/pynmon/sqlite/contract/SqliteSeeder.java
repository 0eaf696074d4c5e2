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
  /** Whose tables a new file has at first. */
  private static final AppId NOBODY = new AppId("nobody");

  private final Path file;

  SqliteSeeder(Path file) {
    this.file = file;
  }

  /** Makes what is missing and writes the scenario behind all that is there. */
  void write(Scenario scenario) {
    boolean isNew = Files.notExists(file);
    if (isNew) {
      EmptyFiles.create(file, tables(scenario, NOBODY));
    }
    inTransaction(
        connection -> {
          if (isNew) {
            give(connection, scenario.app());
          } else {
            for (String sql : tables(scenario, scenario.app())) {
              execute(connection, sql);
            }
          }
          insert(connection, new ScenarioRows(scenario).all());
        });
  }

  private static List<String> tables(Scenario scenario, AppId app) {
    return PynencSchema.of(scenario.pynenc(), app, scenario.components());
  }

  /**
   * Writes the name of an application over that of nobody: nearly each has one of its own, and to
   * make its tables anew takes SQLite longer than most tests do for all else.
   */
  private static void give(Connection connection, AppId app) throws SQLException {
    execute(connection, "PRAGMA writable_schema = ON");
    try (PreparedStatement rename =
        connection.prepareStatement(
            "UPDATE sqlite_schema SET name = replace(name, ?1, ?2),"
                + " tbl_name = replace(tbl_name, ?1, ?2), sql = replace(sql, ?1, ?2)")) {
      rename.setString(1, NOBODY.tablePrefix());
      rename.setString(2, app.tablePrefix());
      rename.executeUpdate();
    }
    execute(connection, "PRAGMA writable_schema = RESET");
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
