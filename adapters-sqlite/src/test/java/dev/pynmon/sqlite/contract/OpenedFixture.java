package dev.pynmon.sqlite.contract;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.sqlite.SqlitePlugin;
import dev.pynmon.testkit.contract.TestClock;
import dev.pynmon.testkit.fixture.SqliteFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A copy of a fixture, each of its files opened as a store. */
final class OpenedFixture implements AutoCloseable {
  private static final Instant LATER = Instant.parse("2026-11-25T00:00:00Z");

  private final List<Path> files;
  private final List<Store> stores;

  OpenedFixture(SqliteFixture fixture, Path folder) {
    files = fixture.copyTo(folder);
    stores = files.stream().map(OpenedFixture::open).toList();
  }

  private static Store open(Path file) {
    BackendContext context =
        new BackendContext(
            file.getFileName().toString(),
            new TestClock(LATER),
            Duration.ofSeconds(5),
            true,
            Map.of(),
            Runnable::run);
    return new SqlitePlugin().open(new StoreUrl(StoreUrl.FILE, file.toString()), context);
  }

  Path file(int index) {
    return files.get(index);
  }

  /** What is found in each file, one after another. */
  List<StoredApp> found() {
    return stores.stream()
        .map(Store::apps)
        .map(Snapshot::value)
        .map(Optional::orElseThrow)
        .flatMap(List::stream)
        .toList();
  }

  BrokerStore broker(AppId app) {
    return first(app, StoreApp::broker).orElseThrow();
  }

  OrchestratorStore orchestrator(AppId app) {
    return first(app, StoreApp::orchestrator).orElseThrow();
  }

  Optional<StateBackendStore> stateBackendIfAny(AppId app) {
    return first(app, StoreApp::stateBackend);
  }

  StateBackendStore stateBackend(AppId app) {
    return stateBackendIfAny(app).orElseThrow();
  }

  ClientDataStore clientData(AppId app) {
    return first(app, StoreApp::clientDataStore).orElseThrow();
  }

  private <T> Optional<T> first(AppId app, Function<StoreApp, ComponentState<T>> component) {
    return components(app, component).findFirst();
  }

  private <T> Stream<T> components(AppId app, Function<StoreApp, ComponentState<T>> component) {
    return stores.stream()
        .map(store -> component.apply(store.open(app)))
        .flatMap(state -> state.available().stream());
  }

  /** All items of a list, read in pages of seven. */
  static <T> List<T> all(Function<PageRequest, Page<T>> list) {
    List<T> items = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      PageRequest request = next.map(at -> PageRequest.after(7, at)).orElse(PageRequest.first(7));
      Page<T> page = list.apply(request);
      items.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return items;
  }

  @Override
  public void close() {
    stores.forEach(Store::close);
  }
}
