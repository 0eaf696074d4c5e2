package dev.pynmon.application.service.live;

import dev.pynmon.application.port.in.app.UnknownAppException;
import dev.pynmon.application.service.app.AppDirectory;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.background.Background;
import dev.pynmon.application.service.feed.AppFeed;
import dev.pynmon.application.service.feed.Feeds;
import dev.pynmon.application.service.forecast.Timer;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.BackendFault;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at one application again and again while somebody follows it, once for all of them. Safe
 * for concurrent use: one look at a time.
 */
final class AppPoll {
  /** From the end of a look to the next. */
  static final Duration INTERVAL = Duration.ofSeconds(1);

  /** Of so many looks one is at queues, runners and events, too. */
  static final int ROUND = 5;

  private static final Logger LOG = LoggerFactory.getLogger(AppPoll.class);

  private final AppKey app;
  private final AppDirectory apps;
  private final Feeds feeds;
  private final Background background;
  private final Timer timer;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition differs = lock.newCondition();
  private AppFeed feed;
  private State state = State.UNKNOWN;
  private long versions;
  private long looks;
  private int followers;
  private boolean isGoing;
  private boolean isGone;

  AppPoll(AppKey app, AppDirectory apps, Feeds feeds, Background background, Timer timer) {
    this.app = app;
    this.apps = apps;
    this.feeds = feeds;
    this.feed = feeds.of(app);
    this.background = background;
    this.timer = timer;
  }

  /** Somebody follows from now on, what this feed tells. */
  AppFeed join() {
    lock.lock();
    try {
      followers++;
      isGone = false;
      if (!isGoing) {
        feed = feeds.of(app);
        background.executor().execute(this::look);
        isGoing = true;
      }
      return feed;
    } catch (Throwable e) {
      followers--;
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** One of those who followed does so no more; none of the others notices. */
  void leave() {
    lock.lock();
    try {
      followers--;
      differs.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** True when there is no such application any more. */
  boolean isGone() {
    lock.lock();
    try {
      return isGone;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for another state than the one that was seen last; empty when there is none in this time.
   *
   * @param isOver who waits does so no more once this is true
   */
  Optional<State> await(long seen, Duration atMost, BooleanSupplier isOver) {
    long left = atMost.toNanos();
    lock.lock();
    try {
      while ((state.version() == 0 || state.version() == seen)
          && left > 0
          && !isGone
          && !isOver.getAsBoolean()) {
        left = differs.awaitNanos(left);
      }
      return Optional.of(state).filter(now -> now.version() != 0 && now.version() != seen);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("nobody waits any more");
    } finally {
      lock.unlock();
    }
  }

  /** Whatever comes of one look, the next follows as long as somebody does. */
  private void look() {
    try {
      publish(next(), false);
    } catch (UnknownAppException _) {
      publish(State.UNKNOWN, true);
    } catch (RuntimeException e) {
      publish(broken(e), false);
    } finally {
      goOn();
    }
  }

  /** Whoever looks must not take what they see for the present. */
  private State broken(RuntimeException e) {
    BackendFault fault =
        new BackendFault(
            BackendFault.Kind.UNSUPPORTED,
            app.value(),
            "The monitor failed to look at this application.",
            "The log has the details.");
    if (state.silence().isEmpty()) {
      LOG.warn("{} could not be looked at", app, e);
    }
    return new State(
        versions + 1,
        background.clock().instant(),
        feed.place(),
        state.around(),
        Optional.of(fault));
  }

  private State next() {
    try (Visit visit = apps.visit(app)) {
      Later<Untraced> around =
          visit.begin(() -> looks % ROUND == 0 ? Untraced.of(visit) : state.around());
      Optional<BackendFault> silence =
          visit
              .stateBackend(
                  store -> {
                    feed.read(store.histories());
                    return store;
                  })
              .absence()
              .flatMap(AppPoll::fault);
      return new State(versions + 1, visit.asOf(), feed.place(), around.get(), silence);
    }
  }

  /** What was not made yet has not failed. */
  private static Optional<BackendFault> fault(Absence absence) {
    return absence instanceof Absence.Down down ? Optional.of(down.fault()) : Optional.empty();
  }

  private void publish(State next, boolean gone) {
    lock.lock();
    try {
      looks++;
      state = next.after(state);
      versions = Math.max(versions, state.version());
      isGone = gone;
      differs.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Who comes when nobody has followed for a while gets nothing that is old. */
  private void goOn() {
    lock.lock();
    try {
      isGoing = followers > 0 && !isGone;
      if (isGoing) {
        timer.after(INTERVAL, this::look);
      } else {
        state = State.UNKNOWN;
        looks = 0;
      }
    } finally {
      lock.unlock();
    }
  }
}
