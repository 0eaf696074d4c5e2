package dev.pynmon.sqlite;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.sqlite.app.Discovery;
import dev.pynmon.sqlite.db.AppTables;
import dev.pynmon.sqlite.db.Database;
import dev.pynmon.sqlite.db.Query;
import dev.pynmon.sqlite.db.Session;
import dev.pynmon.sqlite.db.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One file. */
final class SqliteStore implements Store {
  private final Database database;
  private final Optional<Writer> writer;
  private final Discovery discovery;
  private final Clock clock;

  SqliteStore(Path path, BackendContext context) {
    this.database = new Database(context.alias(), path, context.timeout());
    this.writer = writer(path, context);
    this.discovery = new Discovery(path);
    this.clock = context.clock();
  }

  private static Optional<Writer> writer(Path path, BackendContext context) {
    return context.readOnly()
        ? Optional.empty()
        : Optional.of(new Writer(context.alias(), path, context.timeout()));
  }

  @Override
  public Snapshot<List<StoredApp>> apps() {
    List<StoredApp> apps = database.read(session -> discovery.apps(session, MAX_APPS + 1));
    boolean complete = apps.size() <= MAX_APPS;
    return new Snapshot.Taken<>(
        complete ? apps : apps.subList(0, MAX_APPS), clock.instant(), complete);
  }

  @Override
  public StoreApp open(AppId app) {
    return openPrefix(app.tablePrefix());
  }

  @Override
  public StoreApp openPrefix(String prefix) {
    return new SqliteApp(new AppTables(database, prefix), writer, clock);
  }

  @Override
  public StoreHealth health() {
    try {
      return new StoreHealth.Up(database.read(SqliteStore::description));
    } catch (BackendException e) {
      return new StoreHealth.Down(e.fault());
    }
  }

  /** It reads on threads of its own. */
  @Override
  public boolean answersSeveral() {
    return true;
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%d KB", bytes / 1_000)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static String description(Session session) throws SQLException {
    String pages = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
    try (Query query = session.prepare(pages)) {
      String size = size(query.number());
      return session.schema().tables().isEmpty()
          ? "SQLite file without tables of pynenc"
          : "SQLite file of " + size;
    }
  }

  @Override
  public void close() {
    writer.ifPresent(Writer::close);
    database.close();
  }
}
