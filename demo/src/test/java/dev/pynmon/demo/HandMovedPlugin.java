package dev.pynmon.demo;

import dev.pynmon.application.port.plugin.BackendContext;
import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.Store;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.memory.store.MemoryStore;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Opens the stores of simulations that a test moves on: {@code hand-moved:NAME}. */
public final class HandMovedPlugin implements BackendPlugin {
  private static final String NAME = "hand-moved";
  private static final Map<String, MemoryStore> STORES = new ConcurrentHashMap<>();

  /** The address under which a store can be opened from now on. */
  static String address(String name, MemoryStore store) {
    STORES.put(name, store);
    return NAME + ":" + name;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int apiVersion() {
    return API_VERSION;
  }

  @Override
  public Set<String> schemes() {
    return Set.of(NAME);
  }

  @Override
  public Store open(StoreUrl url, BackendContext context) {
    return Optional.ofNullable(STORES.get(url.address())).orElseThrow().open(context);
  }
}
