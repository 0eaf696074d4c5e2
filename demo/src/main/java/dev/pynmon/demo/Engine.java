package dev.pynmon.demo;

import dev.pynmon.memory.store.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a simulation level with a clock, on a thread of its own. Where it may, it adds the past
 * when the present is there already; not when time stands still, for then whoever looks twice must
 * see the same. Safe for concurrent use.
 */
final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final long PAUSE_MILLIS = 200;

  /** The past waits until the first page, for which somebody waits, is likely to be made. */
  private static final long FIRST_LOOK_MILLIS = 1_000;

  private static final long SHORT_PAUSE_MILLIS = 2;

  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  /** So that no record lies ahead of the clock. */
  private static final Duration LAG = Duration.ofSeconds(1);

  private final SimulationSettings settings;
  private final boolean pastLater;
  private final Clock clock;
  private final MemoryStore store;
  private final Thread thread;
  private final AtomicBoolean started = new AtomicBoolean();
  private final CountDownLatch present = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean broken;
  private volatile boolean whole;

  Engine(SimulationAddress.Said said, Clock clock, MemoryStore store) {
    this.settings = said.settings();
    this.pastLater = said.pastLater();
    this.clock = clock;
    this.store = store;
    this.thread = Thread.ofPlatform().name("pynmon-simulation").daemon().unstarted(this::run);
  }

  /** Begins, unless it has begun. */
  void start() {
    if (started.compareAndSet(false, true)) {
      thread.start();
    }
  }

  /** Waits until there is something to see; false when that takes longer than this. */
  boolean awaitPresent(Duration patience) {
    start();
    try {
      return present.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** True when all of the past is there. */
  boolean isWhole() {
    return whole;
  }

  /** True when it ended though nobody asked for it. */
  boolean isBroken() {
    return broken;
  }

  /** Ends it; nothing happens any more afterwards. */
  void stop() {
    end.countDown();
    if (!started.compareAndSet(false, true)) {
      awaitEnd();
    }
  }

  private void awaitEnd() {
    try {
      thread.join(LONGEST_END);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      goOn(begin());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      broken = true;
      LOG.error("The simulation broke down", e);
    } finally {
      present.countDown();
    }
  }

  private void goOn(Simulation simulation) throws InterruptedException {
    present.countDown();
    end.await(whole ? 0 : FIRST_LOOK_MILLIS, TimeUnit.MILLISECONDS);
    while (!end.await(whole ? PAUSE_MILLIS : SHORT_PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
      simulation.advanceTo(now());
      whole = whole || !simulation.addPast();
    }
  }

  private Simulation begin() {
    Instant start = now();
    Simulation simulation = Simulation.into(store, settings, start);
    simulation.advanceTo(start);
    boolean standsStill = now().equals(start);
    while (!whole && (standsStill || !pastLater) && end.getCount() > 0) {
      whole = !simulation.addPast();
    }
    return simulation;
  }

  private Instant now() {
    return clock.instant().minus(LAG);
  }
}
