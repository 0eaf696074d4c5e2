package dev.pynmon.memory.store;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The named stores of this process, so that whoever writes one and whoever opens its address meet:
 * {@code memory:shop} is the store named {@code shop}. Safe for concurrent use.
 */
public final class SharedStores {
  private static final Map<String, MemoryStore> STORES = new ConcurrentHashMap<>();

  private SharedStores() {}

  /**
   * The store of this name, empty when it is asked for the first time.
   *
   * @param clock the clock of a store that is made now
   */
  public static MemoryStore named(String name, Clock clock) {
    return STORES.computeIfAbsent(name, _ -> new MemoryStore(clock));
  }

  /** Lets go of a store; those who hold it may go on. */
  public static void forget(String name) {
    STORES.remove(name);
  }
}
