package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.StoreReport;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.domain.app.AppKey;
import java.util.List;
import java.util.Optional;

/**
 * The applications that were found, and the stores they were looked for in.
 *
 * @param apps by key
 * @param stores those named, in that order, then those that applications led to
 */
record Directory(List<MonitoredApp> apps, List<StoreReport> stores) {
  Directory {
    apps = List.copyOf(apps);
    stores = List.copyOf(stores);
  }

  /** False while a store that answers is still searched for applications. */
  boolean isComplete() {
    return stores.stream().allMatch(Directory::isSearched);
  }

  /** A full list is as complete as it gets. */
  private static boolean isSearched(StoreReport store) {
    return store.fault().isPresent() || store.complete() || store.applications() >= Store.MAX_APPS;
  }

  Optional<MonitoredApp> find(AppKey key) {
    return apps.stream().filter(app -> app.key().equals(key)).findFirst();
  }
}
