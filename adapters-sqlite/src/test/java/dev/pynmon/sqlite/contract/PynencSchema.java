package dev.pynmon.sqlite.contract;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.scenario.Pynenc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables and indexes of each pynenc, taken from a file that this very release wrote. */
final class PynencSchema {
  /** pynenc's infix of each component, behind which a table's own name follows. */
  static final Map<Component, String> INFIXES =
      Map.of(
          Component.BROKER, "__broker_",
          Component.ORCHESTRATOR, "__orchestrator_",
          Component.STATE_BACKEND, "__state_backend_",
          Component.CLIENT_DATA_STORE, "__client_",
          Component.TRIGGER, "__trg_");

  private static final Map<Pynenc, List<Statement>> SCHEMAS = new EnumMap<>(Pynenc.class);

  private PynencSchema() {}

  /** One statement, with {@code {P}} for the prefix. */
  private record Statement(String table, String sql) {
    boolean belongsTo(Set<Component> components) {
      return components.stream().anyMatch(each -> table.startsWith("{P}" + INFIXES.get(each)));
    }
  }

  /** The statements that make what is missing of an application's components. */
  static synchronized List<String> of(Pynenc pynenc, AppId app, Set<Component> components) {
    return SCHEMAS.computeIfAbsent(pynenc, PynencSchema::read).stream()
        .filter(statement -> statement.belongsTo(components))
        .map(statement -> statement.sql().replace("{P}", app.tablePrefix()))
        .toList();
  }

  private static List<Statement> read(Pynenc pynenc) {
    return switch (pynenc) {
      case V0_2_3 -> read(SqliteFixture.SHOP_THREAD, "shop-thread");
      case V0_2_4 -> read(SqliteFixture.SHOP024, "shop024");
      case V0_3 -> thirdRelease();
      case V0_4 -> read(SqliteFixture.SHOP4, "shop4");
    };
  }

  /** The file of 0.3 has no client data and triggers; theirs are the same in all since 0.2.4. */
  private static List<Statement> thirdRelease() {
    List<Statement> all = new ArrayList<>(read(SqliteFixture.RECOVERY_DEMO, "recovery_demo"));
    read(SqliteFixture.SHOP4, "shop4").stream()
        .filter(each -> each.belongsTo(Set.of(Component.CLIENT_DATA_STORE, Component.TRIGGER)))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static List<Statement> read(SqliteFixture fixture, String app) {
    try {
      Path folder = Files.createTempDirectory("pynmon-schema");
      Path file = fixture.copyFileTo(folder);
      List<Statement> statements = read(file, new AppId(app).tablePrefix());
      Files.delete(file);
      Files.delete(folder);
      return statements;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Statement> read(Path file, String prefix) throws SQLException {
    String query =
        "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"
            + " ORDER BY type DESC";
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      List<Statement> statements = new ArrayList<>();
      while (rows.next()) {
        statements.add(
            new Statement(
                rows.getString(1).replace(prefix, "{P}"),
                onlyIfMissing(rows.getString(2)).replace(prefix, "{P}")));
      }
      return List.copyOf(statements);
    }
  }

  private static String onlyIfMissing(String sql) {
    return sql.replaceFirst("^CREATE (TABLE|INDEX|UNIQUE INDEX) ", "CREATE $1 IF NOT EXISTS ");
  }
}
