package dev.pynmon.application.service.forecast;

import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.forecast.Sample.Moment;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the queues of one application while somebody asks for them. Safe for concurrent use: one
 * look at a time.
 */
final class AppWatch {
  static final Duration INTERVAL = Duration.ofSeconds(10);

  /** So long it goes on after somebody last asked. */
  static final Duration AWAKE = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(AppWatch.class);

  private final AppKey app;
  private final AppDirectory apps;
  private final Background background;
  private final Timer timer;
  private final AtomicBoolean isGoing = new AtomicBoolean();
  private volatile long awakeUntil;
  private volatile Optional<AppTracks> tracks = Optional.empty();

  AppWatch(AppKey app, AppDirectory apps, Background background, Timer timer) {
    this.app = app;
    this.apps = apps;
    this.background = background;
    this.timer = timer;
  }

  /** How the queues went; from now on somebody looks. Asks no store, waits for nobody. */
  Optional<AppTracks> ask() {
    awakeUntil = background.nanos().getAsLong() + AWAKE.toNanos();
    if (isGoing.compareAndSet(false, true)) {
      start();
    }
    return tracks;
  }

  /** Nobody asks any more. */
  void forget() {
    awakeUntil = background.nanos().getAsLong();
  }

  private void start() {
    try {
      background.executor().execute(this::look);
    } catch (Throwable e) {
      isGoing.set(false);
      throw e;
    }
  }

  /** Whatever comes of one look, the next follows as long as somebody asks. */
  private void look() {
    try {
      next().ifPresent(seen -> tracks = Optional.of(seen));
    } catch (RuntimeException e) {
      LOG.debug("The queues of {} could not be looked at", app, e);
    } finally {
      goOn();
    }
  }

  private Optional<AppTracks> next() {
    Optional<AppTracks> before = tracks;
    try (Visit visit = apps.visit(app)) {
      Moment now = new Moment(visit.asOf(), background.nanos().getAsLong());
      return new QueuePoll(visit, now, before.map(AppTracks::heads).orElse(Map.of()))
          .look()
          .map(
              seen -> before.map(known -> known.then(seen)).orElseGet(() -> AppTracks.first(seen)));
    }
  }

  private void goOn() {
    if (awakeUntil - background.nanos().getAsLong() > 0) {
      timer.after(INTERVAL, this::look);
    } else {
      isGoing.set(false);
    }
  }
}
