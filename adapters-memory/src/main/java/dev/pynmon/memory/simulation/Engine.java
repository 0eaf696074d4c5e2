package dev.pynmon.memory.simulation;

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
 * Keeps a simulation level with a clock, on a thread of its own. The past is added when the present
 * is there. Safe for concurrent use.
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
  private final Clock clock;
  private final MemoryStore store;
  private final Thread thread;
  private final AtomicBoolean started = new AtomicBoolean();
  private final CountDownLatch present = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean broken;

  Engine(SimulationSettings settings, Clock clock, MemoryStore store) {
    this.settings = settings;
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

  /** Waits until the present is there; false when that takes longer than this. */
  boolean awaitPresent(Duration patience) {
    start();
    try {
      return present.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
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
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      Simulation simulation = begin();
      present.countDown();
      boolean more = !end.await(FIRST_LOOK_MILLIS, TimeUnit.MILLISECONDS);
      while (!end.await(more ? SHORT_PAUSE_MILLIS : PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        simulation.advanceTo(now());
        more = more && simulation.addPast();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      broken = true;
      LOG.error("The simulation broke down", e);
    }
  }

  private Simulation begin() {
    Instant start = now();
    Simulation simulation = Simulation.into(store, settings, start);
    simulation.advanceTo(start);
    return simulation;
  }

  private Instant now() {
    return clock.instant().minus(LAG);
  }
}
