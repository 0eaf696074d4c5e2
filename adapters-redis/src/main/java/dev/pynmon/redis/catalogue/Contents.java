package dev.pynmon.redis.catalogue;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What the keys of a server show.
 *
 * @param apps the applications by prefix
 * @param complete false when some were left out, or the search goes on
 */
public record Contents(NavigableMap<String, AppContents> apps, boolean complete) {
  public Contents {
    apps = Collections.unmodifiableNavigableMap(apps);
  }

  /** What is known of one application, which may be nothing. */
  AppContents of(String prefix) {
    return Optional.ofNullable(apps.get(prefix)).orElseGet(() -> AppContents.none(prefix));
  }
}
