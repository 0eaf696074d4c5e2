package dev.pynmon.memory.trigger;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What stands under some keys. */
final class Found {
  private Found() {}

  /** As far as there is something. */
  static <K, T> Map<K, T> of(Collection<K> keys, Function<K, Optional<T>> find) {
    Map<K, T> found = new LinkedHashMap<>();
    keys.forEach(key -> find.apply(key).ifPresent(one -> found.put(key, one)));
    return Collections.unmodifiableMap(found);
  }
}
