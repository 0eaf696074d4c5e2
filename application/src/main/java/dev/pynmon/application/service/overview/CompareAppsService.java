package dev.pynmon.application.service.overview;

import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Totals;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.background.BackgroundValue;
import dev.pynmon.application.service.background.BackgroundValues;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Snapshot;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How several applications are doing, side by side. */
public final class CompareAppsService implements CompareAppsUseCase {
  private static final Logger LOG = LoggerFactory.getLogger(CompareAppsService.class);

  private static final Duration PATIENCE = Duration.ofMillis(1_000);

  private static final int SHARE = 5;

  private final AppDirectory apps;
  private final Totals totals;
  private final Background background;
  private final Duration patience;
  private final BackgroundValues<AppKey, AppGlance> glances;

  /**
   * Looks at applications of a directory.
   *
   * @param totals knows how many invocations they have in each status
   */
  public CompareAppsService(AppDirectory apps, Totals totals, Background background) {
    this(apps, totals, background, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience what a visitor waits for all together
   */
  CompareAppsService(AppDirectory apps, Totals totals, Background background, Duration patience) {
    this.apps = apps;
    this.totals = totals;
    this.background = background;
    this.patience = patience;
    this.glances = new BackgroundValues<>(_ -> new BackgroundValue<>(background, patience, SHARE));
  }

  @Override
  public Map<AppKey, Snapshot<AppGlance>> compare(Collection<AppKey> wanted) {
    if (wanted.size() > MAX_APPS) {
      throw new IllegalArgumentException("at most " + MAX_APPS + ", were " + wanted.size());
    }
    long end = background.nanos().getAsLong() + patience.toNanos();
    wanted.forEach(app -> look(app, Duration.ZERO)); // so that all are under way
    Map<AppKey, Snapshot<AppGlance>> seen = new LinkedHashMap<>();
    for (AppKey app : wanted) {
      look(app, left(end)).ifPresent(glance -> seen.put(app, glance));
    }
    return seen;
  }

  private Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - background.nanos().getAsLong()));
  }

  private Optional<Snapshot<AppGlance>> look(AppKey app, Duration patience) {
    try {
      return Optional.of(glances.of(app).look(() -> glance(app), patience));
    } catch (RuntimeException e) {
      LOG.debug("Application {} cannot be looked at", app, e);
      return Optional.empty();
    }
  }

  private AppGlance glance(AppKey app) {
    try (Visit visit = apps.visit(app)) {
      return new Glance(visit).take(() -> totals.of(visit));
    }
  }
}
