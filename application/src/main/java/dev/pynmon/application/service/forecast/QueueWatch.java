package dev.pynmon.application.service.forecast;

import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.domain.app.AppKey;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Looks at the queues of applications every ten seconds while somebody asks for them, and for some
 * minutes after. Nothing is kept beyond the end of this process. Safe for concurrent use.
 */
public final class QueueWatch {
  private static final int MAX_APPS = 8;

  private final AppDirectory apps;
  private final Background background;
  private final Timer timer;

  /** The least recently asked for first. */
  private final LinkedHashMap<AppKey, AppWatch> watches = new LinkedHashMap<>(16, 0.75f, true);

  /** Looks at nothing yet. */
  public QueueWatch(AppDirectory apps, Background background, Timer timer) {
    this.apps = apps;
    this.background = background;
    this.timer = timer;
  }

  /** How the queues of an application went; from now on somebody looks. Asks no store. */
  Optional<AppTracks> of(AppKey app) {
    return watch(app).ask();
  }

  private AppWatch watch(AppKey app) {
    synchronized (watches) {
      AppWatch watch =
          watches.computeIfAbsent(app, key -> new AppWatch(key, apps, background, timer));
      if (watches.size() > MAX_APPS) {
        watches.pollFirstEntry().getValue().forget();
      }
      return watch;
    }
  }
}
