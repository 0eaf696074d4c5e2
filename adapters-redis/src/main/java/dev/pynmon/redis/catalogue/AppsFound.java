package dev.pynmon.redis.catalogue;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The applications whose keys are met. For one thread. */
final class AppsFound {
  /** The most that are looked at. */
  private static final int MAX_APPS = 1_000;

  private final NavigableMap<String, AppKeysFound> apps = new TreeMap<>();
  private final Allowance allowance = new Allowance();
  private boolean leftOut;

  void add(String key) {
    FoundKey.of(key).ifPresent(found -> app(found.prefix()).ifPresent(app -> app.add(found)));
  }

  private Optional<AppKeysFound> app(String prefix) {
    boolean isTooMuch = apps.size() >= MAX_APPS || Allowance.isTooLong(prefix);
    if (isTooMuch && !apps.containsKey(prefix)) {
      leftOut = true;
      return Optional.empty();
    }
    return Optional.of(apps.computeIfAbsent(prefix, key -> new AppKeysFound(key, allowance)));
  }

  Collection<AppKeysFound> all() {
    return apps.values();
  }

  /** Whether there were more. */
  boolean leftOut() {
    return leftOut;
  }
}
