package dev.pynmon.testkit.golden;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.BrokerStore;
import dev.pynmon.application.port.plugin.ClientDataStore;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.application.port.plugin.TriggerStore;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.testkit.contract.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The stores that make up a fixture, opened a little after they were written. */
public final class OpenedStores implements AutoCloseable {
  private static final Instant LATER = Instant.parse("2026-11-25T00:00:00Z");

  private final List<Store> stores;

  private OpenedStores(List<Store> stores) {
    this.stores = stores;
  }

  /** Opens the stores at these addresses; background work is done at once. */
  public static OpenedStores open(BackendPlugin plugin, List<StoreUrl> addresses) {
    return new OpenedStores(
        addresses.stream().map(address -> plugin.open(address, context())).toList());
  }

  private static BackendContext context() {
    return new BackendContext(
        "golden", new TestClock(LATER), Duration.ofSeconds(5), true, Map.of(), Runnable::run);
  }

  /** What is found in each store, one after another. */
  public List<StoredApp> found() {
    return stores.stream().flatMap(store -> taken(store::apps).stream()).toList();
  }

  /** The broker of an application, in the first store that has one. */
  public BrokerStore broker(AppId app) {
    return first(app, StoreApp::broker).orElseThrow();
  }

  /** The orchestrator of an application, in the first store that has one. */
  public OrchestratorStore orchestrator(AppId app) {
    return first(app, StoreApp::orchestrator).orElseThrow();
  }

  /** The state backend of an application, in the first store that has one. */
  public Optional<StateBackendStore> stateBackendIfAny(AppId app) {
    return first(app, StoreApp::stateBackend);
  }

  /** The state backend of an application, which must be in one of the stores. */
  public StateBackendStore stateBackend(AppId app) {
    return stateBackendIfAny(app).orElseThrow();
  }

  /** The client data store of an application, in the first store that has one. */
  public ClientDataStore clientData(AppId app) {
    return first(app, StoreApp::clientDataStore).orElseThrow();
  }

  /** The trigger store of an application, in the first store that has one. */
  public TriggerStore trigger(AppId app) {
    return first(app, StoreApp::trigger).orElseThrow();
  }

  private <T> Optional<T> first(AppId app, Function<StoreApp, Answer<T>> component) {
    return components(app, component).findFirst();
  }

  private <T> Stream<T> components(AppId app, Function<StoreApp, Answer<T>> component) {
    return stores.stream()
        .map(store -> component.apply(store.open(app)))
        .flatMap(state -> state.available().stream());
  }

  /** All items of a list, read in pages of seven. */
  public static <T> List<T> all(Function<PageRequest, Page<T>> list) {
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

  /** All items of a list that is made in the background. */
  public static <T> List<T> allTaken(Function<PageRequest, Snapshot<Page<T>>> list) {
    return all(page -> taken(() -> list.apply(page)));
  }

  /** A background answer, which may be asked for once before it is there. */
  private static <T> T taken(Supplier<Snapshot<T>> question) {
    return question.get().value().or(() -> question.get().value()).orElseThrow();
  }

  @Override
  public void close() {
    stores.forEach(Store::close);
  }
}
