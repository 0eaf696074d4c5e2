package dev.pynmon.application;

import dev.pynmon.application.port.in.AppUseCases;
import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.application.port.in.overview.AppOverview;
import dev.pynmon.application.port.in.overview.Dashboard;
import dev.pynmon.application.port.in.overview.ShowOverviewUseCase;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.timeline.Preset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The applications, their overview and their comparison. */
record Apps(ListAppsUseCase lists, ShowOverviewUseCase overviews, CompareAppsUseCase comparison)
    implements AppUseCases {
  @Override
  public AppList list() {
    return lists.list();
  }

  @Override
  public AppList listComplete() {
    return lists.listComplete();
  }

  @Override
  public Optional<AppSummary> find(AppKey key) {
    return lists.find(key);
  }

  @Override
  public Optional<AppSummary> first() {
    return lists.first();
  }

  @Override
  public Map<AppKey, Snapshot<AppGlance>> compare(Collection<AppKey> apps) {
    return comparison.compare(apps);
  }

  @Override
  public Dashboard show(AppKey app, Preset range) {
    return overviews.show(app, range);
  }

  @Override
  public AppOverview showComplete(AppKey app) {
    return overviews.showComplete(app);
  }
}
