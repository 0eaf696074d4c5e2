package dev.pynmon.memory.store;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.time.Clock;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A store inside this process: several applications, written through {@link MemoryApp} and read
 * through what {@link #open} gives. Safe for concurrent use.
 */
public final class MemoryStore {
  private final NavigableMap<String, MemoryApp> apps = new ConcurrentSkipListMap<>();
  private final Clock clock;

  /**
   * An empty store.
   *
   * @param clock tells the change feeds of this store from those of one made at another time
   */
  public MemoryStore(Clock clock) {
    this.clock = clock;
  }

  /**
   * An application with all components that wrote this about itself, or the one that did before.
   */
  public MemoryApp add(AppInfo info, PynencRelease release) {
    MemoryApp app = app(info.appId(), release);
    app.hold(List.of(Component.values()));
    app.describe(info);
    return app;
  }

  /** The application of this id; if it is not there, one of this release without any component. */
  public MemoryApp app(AppId id, PynencRelease release) {
    return apps.computeIfAbsent(id.tablePrefix(), _ -> new MemoryApp(id, release, clock.millis()));
  }

  /** Opens it for reading. Closing what is opened leaves this store as it is. */
  public Store open(BackendContext context) {
    return new OpenedStore(this, context);
  }

  Optional<MemoryApp> find(String prefix) {
    return Optional.ofNullable(apps.get(prefix));
  }

  /** The applications by prefix. */
  List<MemoryApp> apps(int limit) {
    return apps.values().stream().limit(limit).toList();
  }
}
