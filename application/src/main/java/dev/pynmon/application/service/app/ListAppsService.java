package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.domain.app.AppKey;
import java.util.Optional;

/** Which applications there are. */
public final class ListAppsService implements ListAppsUseCase {
  private final AppDirectory directory;

  public ListAppsService(AppDirectory directory) {
    this.directory = directory;
  }

  @Override
  public AppList list() {
    Directory current = directory.current();
    return new AppList(
        current.apps().stream().map(MonitoredApp::summary).toList(), current.stores());
  }

  @Override
  public Optional<AppSummary> find(AppKey key) {
    return directory.find(key).map(MonitoredApp::summary);
  }
}
