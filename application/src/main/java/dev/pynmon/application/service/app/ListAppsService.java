package dev.pynmon.application.service.app;

import dev.pynmon.application.port.in.app.AppList;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.ListAppsUseCase;
import dev.pynmon.domain.app.AppKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Which applications there are. */
public final class ListAppsService implements ListAppsUseCase {
  private static final long LONGEST = Duration.ofMinutes(1).toNanos();
  private static final long BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();

  private final AppDirectory directory;
  private final Optional<String> preferred;
  private final LongSupplier nanos;
  private final Runnable pause;

  /**
   * Looks for them in a directory.
   *
   * @param preferred the key or the id of the application to show first; need not be there yet
   * @param nanos measures how long a search is waited for
   */
  public ListAppsService(AppDirectory directory, Optional<String> preferred, LongSupplier nanos) {
    this(directory, preferred, nanos, () -> LockSupport.parkNanos(BETWEEN_LOOKS));
  }

  /**
   * The same.
   *
   * @param pause what is done between two looks at a search that goes on
   */
  ListAppsService(
      AppDirectory directory, Optional<String> preferred, LongSupplier nanos, Runnable pause) {
    this.directory = directory;
    this.preferred = preferred;
    this.nanos = nanos;
    this.pause = pause;
  }

  @Override
  public AppList list() {
    return directory.current().list();
  }

  @Override
  public AppList listUntil(Predicate<AppList> isEnough) {
    long start = nanos.getAsLong();
    Directory current = directory.current();
    while (!current.isComplete()
        && !isEnough.test(current.list())
        && nanos.getAsLong() - start < LONGEST) {
      pause.run();
      current = directory.lookAgain();
    }
    return current.list();
  }

  @Override
  public long version() {
    return directory.version();
  }

  @Override
  public boolean lookAgain(long seen) {
    return directory.lookAgain().version() > seen;
  }

  @Override
  public Optional<AppSummary> find(AppKey key) {
    return directory.find(key).map(MonitoredApp::summary);
  }

  @Override
  public Optional<AppSummary> first() {
    Directory current = directory.current();
    return preferred
        .flatMap(name -> current.list().find(name))
        .or(() -> current.apps().stream().findFirst().map(MonitoredApp::summary));
  }
}
