package dev.pynmon.bootstrap.e2e;

import dev.pynmon.domain.app.Component;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that a real pynenc wrote, as it was before some components were first used: they have no
 * tables, and what the others know of what those hold is not there either. {@link #use} makes them.
 */
final class YoungFile {
  private static final Map<Component, String> INFIXES =
      Map.of(
          Component.BROKER, "__broker",
          Component.ORCHESTRATOR, "__orchestrator",
          Component.STATE_BACKEND, "__state_backend",
          Component.CLIENT_DATA_STORE, "__client",
          Component.TRIGGER, "__trg");

  private final Path whole;
  private final Path path;

  private YoungFile(Path whole, Path path) {
    this.whole = whole;
    this.path = path;
  }

  /** The file with only these components made; the state backend has no rows but of itself. */
  static YoungFile of(SqliteFixture fixture, Path folder, Component... made) {
    Path whole = fixture.copyFileTo(folder);
    YoungFile young = new YoungFile(whole, folder.resolve("young.sqlite"));
    young.change(
        statement -> {
          statement.execute("PRAGMA journal_mode = WAL");
          for (Component component : made) {
            make(statement, component, component != Component.STATE_BACKEND);
          }
        });
    return young;
  }

  Path path() {
    return path;
  }

  /** Lets pynenc use these for the first time: their tables come with all that the fixture has. */
  void use(Component... components) {
    change(
        statement -> {
          for (Component component : components) {
            make(statement, component, true);
          }
        });
  }

  private void change(Change change) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + whole + "' AS whole");
      change.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void make(Statement statement, Component component, boolean withRows)
      throws SQLException {
    for (Map.Entry<String, String> entry : definitions(statement, component).entrySet()) {
      statement.execute(entry.getValue());
      if (isTable(entry) && (withRows || entry.getKey().endsWith("_app_info"))) {
        String rows = "INSERT INTO main.\"%1$s\" SELECT * FROM whole.\"%1$s\"";
        statement.execute(rows.formatted(entry.getKey()));
      }
    }
  }

  private static boolean isTable(Map.Entry<String, String> entry) {
    return entry.getValue().startsWith("CREATE TABLE");
  }

  /** The statements that make its tables and then their indexes, by name. */
  private static Map<String, String> definitions(Statement statement, Component component)
      throws SQLException {
    Map<String, String> definitions = new LinkedHashMap<>();
    String sql =
        "SELECT name, sql FROM whole.sqlite_master WHERE sql NOT NULL AND instr(tbl_name, '%s') > 0"
            + " ORDER BY type DESC";
    try (ResultSet rows = statement.executeQuery(sql.formatted(INFIXES.get(component)))) {
      while (rows.next()) {
        definitions.put(rows.getString(1), rows.getString(2));
      }
    }
    return definitions;
  }

  private interface Change {
    void on(Statement statement) throws SQLException;
  }
}
