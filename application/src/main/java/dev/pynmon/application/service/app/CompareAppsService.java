package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
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
  private final ShowOverviewUseCase overview;
  private final Background background;
  private final Duration patience;
  private final BackgroundValues<AppKey, AppGlance> glances;

  /**
   * Looks at applications of a directory.
   *
   * @param overview knows their totals
   */
  public CompareAppsService(
      AppDirectory apps, ShowOverviewUseCase overview, Background background) {
    this(apps, overview, background, PATIENCE);
  }

  /**
   * The same.
   *
   * @param patience what a visitor waits for all together
   */
  CompareAppsService(
      AppDirectory apps, ShowOverviewUseCase overview, Background background, Duration patience) {
    this.apps = apps;
    this.overview = overview;
    this.background = background;
    this.patience = patience;
    this.glances = new BackgroundValues<>(() -> new BackgroundValue<>(background, patience, SHARE));
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
    return new Glance(apps.visit(app), background.clock().instant())
        .take(() -> overview.totals(app));
  }
}
