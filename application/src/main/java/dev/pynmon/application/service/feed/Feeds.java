package dev.pynmon.application.service.feed;

import dev.pynmon.domain.app.AppKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** The change feeds of applications. Safe for concurrent use. */
public final class Feeds {
  /** What is kept of one may take some 3 MB. */
  private static final int MAX_APPS = 16;

  /** The least recently asked for first. */
  private final Map<AppKey, AppFeed> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** The feed of an application, the same as long as it is kept. */
  public synchronized AppFeed of(AppKey app) {
    AppFeed feed = kept.computeIfAbsent(app, _ -> new AppFeed());
    if (kept.size() > MAX_APPS) {
      kept.remove(kept.keySet().iterator().next());
    }
    return feed;
  }
}
