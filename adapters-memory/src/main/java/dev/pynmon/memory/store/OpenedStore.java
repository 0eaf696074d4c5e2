package dev.pynmon.memory.store;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.memory.access.Reader;
import java.util.List;
import java.util.Optional;

/** A store opened for reading. */
final class OpenedStore implements Store {
  private final MemoryStore store;
  private final Reader reader;

  OpenedStore(MemoryStore store, BackendContext context) {
    this.store = store;
    this.reader = new Reader(context.alias(), context.clock(), context.readOnly());
  }

  @Override
  public Snapshot<List<StoredApp>> apps() {
    reader.requireOpen();
    List<MemoryApp> apps = store.apps(MAX_APPS + 1);
    boolean complete = apps.size() <= MAX_APPS;
    return new Snapshot.Taken<>(
        apps.stream().limit(MAX_APPS).map(OpenedStore::found).toList(), reader.now(), complete);
  }

  private static StoredApp found(MemoryApp app) {
    return app.consistently(
        () ->
            new StoredApp(
                app.id().tablePrefix(),
                Optional.of(app.id()),
                app.info(),
                app.components(),
                Optional.of(app.release().label())));
  }

  @Override
  public StoreApp open(AppId app) {
    return openPrefix(app.tablePrefix());
  }

  @Override
  public StoreApp openPrefix(String prefix) {
    return new OpenedApp(store, prefix, reader);
  }

  @Override
  public StoreHealth health() {
    return reader
        .closed()
        .<StoreHealth>map(StoreHealth.Down::new)
        .orElseGet(() -> new StoreHealth.Up("embedded store of this process"));
  }

  @Override
  public void close() {
    reader.close();
  }
}
