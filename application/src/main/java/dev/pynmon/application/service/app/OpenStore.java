package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreApp;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A store that was named or found, with the applications in it that were asked for. */
final class OpenStore {
  private static final int MAX_KEPT = 2 * Store.MAX_APPS;

  private final String alias;
  private final BackendPlugin plugin;
  private final StoreUrl url;
  private final String place;
  private final Store store;
  private final Map<String, StoreApp> byId = new ConcurrentHashMap<>();
  private final Map<String, StoreApp> byPrefix = new ConcurrentHashMap<>();

  OpenStore(String alias, BackendPlugin plugin, StoreUrl url, Store store) {
    this.alias = alias;
    this.plugin = plugin;
    this.url = url;
    this.place = url.shown();
    this.store = store;
  }

  String alias() {
    return alias;
  }

  BackendPlugin plugin() {
    return plugin;
  }

  StoreUrl url() {
    return url;
  }

  Store store() {
    return store;
  }

  /** What people look for it under. */
  String place() {
    return place;
  }

  /** True when the plugin stands for this pynenc class. */
  boolean reads(Component component, String className) {
    return plugin.pynencClasses(component).contains(className);
  }

  /** The components of an application here; the same object as long as it is asked for. */
  StoreApp app(AppId id) {
    return kept(byId, id.value(), _ -> store.open(id));
  }

  /** The components behind a prefix whose application id is not known. */
  StoreApp app(String prefix) {
    return kept(byPrefix, prefix, store::openPrefix);
  }

  private static StoreApp kept(
      Map<String, StoreApp> apps, String name, Function<String, StoreApp> open) {
    if (apps.size() > MAX_KEPT) {
      apps.clear();
    }
    return apps.computeIfAbsent(name, open);
  }
}
