package dev.pynmon.sqlite.app;

import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.format.AppInfoJson;
import dev.pynmon.sqlite.db.PynencTable;
import dev.pynmon.sqlite.db.Schema;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Table;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells which applications a file holds, from the names of its tables: whoever uses one component
 * in this file has its tables here, also when the registry row is gone or lies elsewhere (wire
 * format, section 1.5). Safe for concurrent use.
 */
public final class Discovery {
  private static final Pattern PREFIX = Pattern.compile(".*_[0-9a-f]{8}", Pattern.DOTALL);
  private static final int MAX_APP_INFO = 1_000_000;

  private final Path file;
  private final PrefixOwners owners = new PrefixOwners();

  /** Reads nothing yet. */
  public Discovery(Path file) {
    this.file = file;
  }

  /** The applications, by prefix. */
  public List<StoredApp> apps(Session session, int limit) throws SQLException {
    List<StoredApp> apps = new ArrayList<>();
    for (String prefix : prefixes(session.schema()).stream().limit(limit).toList()) {
      apps.add(app(session, prefix));
    }
    return apps;
  }

  /**
   * The components of which something is stored. A component has evidence when its main table is
   * there, with rows or without: that of the messages, of the invocations with their status, of the
   * invocations with their arguments, of the client data, of the conditions. pynenc makes all
   * tables of a component at once when a process first uses it in this file.
   */
  public static Set<Component> evidence(Schema schema, String prefix) {
    return Arrays.stream(Component.values())
        .filter(component -> schema.table(PynencTable.mainOf(component).of(prefix)).isPresent())
        .collect(Collectors.toSet());
  }

  private static Set<String> prefixes(Schema schema) {
    Set<String> prefixes = new TreeSet<>();
    for (String name : schema.tables().keySet()) {
      Arrays.stream(PynencTable.values())
          .filter(table -> name.endsWith(table.suffix()))
          .map(table -> name.substring(0, name.length() - table.suffix().length()))
          .filter(prefix -> PREFIX.matcher(prefix).matches())
          .forEach(prefixes::add);
    }
    return prefixes;
  }

  private StoredApp app(Session session, String prefix) throws SQLException {
    Schema schema = session.schema();
    Optional<AppInfo> info = info(session, prefix);
    Optional<AppId> id = info.map(AppInfo::appId).or(() -> owners.find(prefix));
    Optional<String> versions = new PynencVersions(schema, prefix).text();
    return new StoredApp(prefix, id, info, evidence(schema, prefix), versions);
  }

  /** The registry row, unless it is damaged or belongs to somebody else. */
  private Optional<AppInfo> info(Session session, String prefix) throws SQLException {
    Optional<Table> table = session.schema().table(PynencTable.APP_INFO.of(prefix));
    if (table.isEmpty()) {
      return Optional.empty();
    }
    String sql =
        "SELECT "
            + table.get().text("app_info_json", MAX_APP_INFO)
            + " FROM "
            + table.get().from()
            + " LIMIT 10";
    return session.list(sql, row -> row.text("app_info_json")).stream()
        .flatMap(json -> AppInfoJson.read(json, "app info in " + file, folder()).stream())
        .filter(info -> info.appId().tablePrefix().equals(prefix))
        .findFirst();
  }

  private Path folder() {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }
}
