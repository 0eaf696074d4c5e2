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
    return list(directory.current());
  }

  @Override
  public AppList listComplete() {
    Directory current = directory.current();
    for (int looks = 1; looks < MAX_LOOKS && !current.isComplete(); looks++) {
      pause.run();
      current = directory.current();
    }
    return list(current);
  }

  private static AppList list(Directory found) {
    return new AppList(found.apps().stream().map(MonitoredApp::summary).toList(), found.stores());
  }

  @Override
  public Optional<AppSummary> find(AppKey key) {
    return directory.find(key).map(MonitoredApp::summary);
  }
}
