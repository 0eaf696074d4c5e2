package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.AppList;
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
 * @param version higher than that of any that told otherwise before
 */
record Directory(List<MonitoredApp> apps, List<StoreReport> stores, long version) {
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

  /** The same as one that was found after another. */
  Directory after(Optional<Directory> before) {
    long passed = before.map(Directory::version).orElse(0L);
    boolean isNews = before.map(Directory::told).filter(told()::equals).isEmpty();
    return new Directory(apps, stores, isNews ? passed + 1 : passed);
  }

  /** What somebody may have lacked: how large a store is, is no news. */
  private AppList told() {
    return new AppList(list().apps(), stores.stream().map(Directory::bare).toList());
  }

  private static StoreReport bare(StoreReport store) {
    return new StoreReport(
        store.alias(),
        store.plugin(),
        store.url(),
        store.fault(),
        "",
        store.applications(),
        store.named(),
        store.complete());
  }

  /** All of it. */
  AppList list() {
    return new AppList(apps.stream().map(MonitoredApp::summary).toList(), stores);
  }

  Optional<MonitoredApp> find(AppKey key) {
    return apps.stream().filter(app -> app.key().equals(key)).findFirst();
  }
}
