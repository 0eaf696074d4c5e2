package dev.pynmon.redis.catalogue;

import dev.pynmon.redis.key.AppKeys;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The applications whose keys are met. For one thread. */
final class AppsFound {
  /** The most that are looked at. */
  private static final int MAX_APPS = 1_000;

  /** The most whose known keys are asked for; of others all is met in its turn. */
  private static final int MAX_ASKED = 50;

  private final NavigableMap<String, AppKeysFound> apps = new TreeMap<>();
  private final Allowance allowance = new Allowance();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> askedApps = new HashSet<>();
  private boolean leftOut;

  /** One that was met; what was asked for counts no second time. */
  void add(String key) {
    if (!asked.contains(key)) {
      keep(key);
    }
  }

  /** One that was asked for, and is there. */
  void addAsked(String key) {
    if (asked.add(key)) {
      keep(key);
    }
  }

  private void keep(String key) {
    FoundKey.of(key).ifPresent(found -> app(found.prefix()).ifPresent(app -> app.add(found)));
  }

  /** The applications that were met since this was asked last: of the first few, no more. */
  List<AppKeys> news() {
    return apps.keySet().stream()
        .filter(_ -> askedApps.size() < MAX_ASKED)
        .filter(askedApps::add)
        .map(AppKeys::new)
        .toList();
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
