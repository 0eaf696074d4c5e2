package dev.pynmon.redis.event;

import dev.pynmon.domain.event.EventFilter;
import dev.pynmon.domain.event.Sought;
import dev.pynmon.redis.key.AppKeys;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sorted sets that serve a filter, all by time.
 *
 * @param base that which is walked
 * @param checks those that must hold what is wanted too, or must not
 */
record EventKeys(String base, Map<String, Boolean> checks) {
  static final String BY_TIME = "evts_by_time";
  static final String MATCHED = "evts_matched";
  static final String TRIGGERED = "evts_triggered";
  static final String CODES = "evts_codes";
  private static final String BY_CODE = "evts_by_code:";

  /** The fewest events that a set of Redis narrows down to by itself. */
  static EventKeys of(EventFilter filter, AppKeys keys) {
    Map<String, Boolean> checks = new LinkedHashMap<>();
    add(checks, keys.trigger(TRIGGERED), filter.triggered());
    add(checks, keys.trigger(MATCHED), filter.matched());
    return filter
        .code()
        .map(code -> new EventKeys(keys.trigger(BY_CODE + code), checks))
        .orElseGet(() -> ofAll(keys, checks));
  }

  private static void add(Map<String, Boolean> checks, String key, Sought sought) {
    if (sought != Sought.EITHER) {
      checks.put(key, sought == Sought.YES);
    }
  }

  /** A set that must hold what is wanted is walked itself. */
  private static EventKeys ofAll(AppKeys keys, Map<String, Boolean> checks) {
    String base =
        checks.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(keys.trigger(BY_TIME));
    checks.remove(base);
    return new EventKeys(base, checks);
  }
}
