package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.domain.app.AppKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Which applications there are. */
public final class ListAppsService implements ListAppsUseCase {
  private static final int MAX_LOOKS = 240;
  private static final long BETWEEN_LOOKS = Duration.ofMillis(250).toNanos();

  private final AppDirectory directory;
  private final Runnable pause;

  public ListAppsService(AppDirectory directory) {
    this(directory, () -> LockSupport.parkNanos(BETWEEN_LOOKS));
  }

  /**
   * Looks for them in a directory.
   *
   * @param pause what is done between two looks at a search that goes on
   */
  ListAppsService(AppDirectory directory, Runnable pause) {
    this.directory = directory;
    this.pause = pause;
  }

  @Override
  public AppList list() {
    Directory current = directory.current();
    return new AppList(
        current.apps().stream().map(MonitoredApp::summary).toList(), current.stores());
  }

  @Override
  public AppList listComplete() {
    AppList list = list();
    for (int looks = 1; looks < MAX_LOOKS && isSearching(list); looks++) {
      pause.run();
      list = list();
    }
    return list;
  }

  private static boolean isSearching(AppList list) {
    return list.stores().stream().anyMatch(store -> store.fault().isEmpty() && !store.complete());
  }

  @Override
  public Optional<AppSummary> find(AppKey key) {
    return directory.find(key).map(MonitoredApp::summary);
  }
}
