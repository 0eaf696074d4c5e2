package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreHealth;
import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.app.BackendException;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.query.Snapshot;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one store again and again which applications it holds. One reader at a time. */
final class StoreWatch {
  private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);

  private final OpenStore store;
  private volatile StoreListing last;

  StoreWatch(OpenStore store) {
    this.store = store;
    this.last = new StoreListing(store, List.of(), false, true, true, "", Optional.empty());
  }

  /** What the store says now. Never throws: a store that fails says so. */
  StoreListing read() {
    StoreListing before = last;
    StoreListing now = attempt(before);
    report(before, now);
    last = now;
    return now;
  }

  private StoreListing attempt(StoreListing before) {
    try {
      return answer(store.store());
    } catch (BackendException e) {
      LOG.debug("Store {} did not answer", store.alias(), e);
      return failed(before, e.fault());
    } catch (RuntimeException e) {
      LOG.error("Plugin {} failed on store {}", store.plugin().name(), store.alias(), e);
      return failed(before, pluginFault());
    }
  }

  private StoreListing answer(Store answering) {
    boolean hasAllNamed = answering.hasAllNamed();
    Snapshot<List<StoredApp>> apps = answering.apps();
    boolean complete = apps instanceof Snapshot.Taken<List<StoredApp>> taken && taken.complete();
    boolean named = hasAllNamed || complete;
    List<StoredApp> known = apps.value().orElse(List.of());
    return switch (answering.health()) {
      case StoreHealth.Up up ->
          new StoreListing(store, known, true, named, complete, up.description(), Optional.empty());
      case StoreHealth.Down down ->
          new StoreListing(store, known, true, named, complete, "", Optional.of(down.fault()));
    };
  }

  private StoreListing failed(StoreListing before, BackendFault fault) {
    return new StoreListing(
        store,
        before.apps(),
        before.everRead(),
        before.named(),
        before.complete(),
        "",
        Optional.of(fault));
  }

  private BackendFault pluginFault() {
    return new BackendFault(
        BackendFault.Kind.UNSUPPORTED,
        store.alias(),
        "The plugin " + store.plugin().name() + " failed on this store.",
        "The log has the details; please report them to the plugin's author.");
  }

  private void report(StoreListing before, StoreListing now) {
    if (now.fault().isPresent() && !now.fault().equals(before.fault())) {
      LOG.warn("Store {} at {}: {}", store.alias(), store.place(), now.fault().get().problem());
    } else if (now.fault().isEmpty() && before.fault().isPresent()) {
      LOG.info("Store {} answers again", store.alias());
    }
  }
}
