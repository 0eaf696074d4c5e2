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
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** One file. */
final class SqliteStore implements Store {
  private final Database database;
  private final Discovery discovery;
  private final Clock clock;

  SqliteStore(Path path, BackendContext context) {
    this.database = new Database(context.alias(), path, context.timeout());
    this.discovery = new Discovery(path);
    this.clock = context.clock();
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
    return new SqliteApp(new AppTables(database, prefix), clock);
  }

  @Override
  public StoreHealth health() {
    try {
      int tables = database.read(session -> session.schema().tables().size());
      return new StoreHealth.Up(
          tables == 0 ? "SQLite file without tables of pynenc" : "SQLite file");
    } catch (BackendException e) {
      return new StoreHealth.Down(e.fault());
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
