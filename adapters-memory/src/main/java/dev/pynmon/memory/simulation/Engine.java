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
 * Keeps a simulation level with a clock, on a thread of its own. First it makes up the past. Safe
 * for concurrent use.
 */
final class Engine {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
  private static final long PAUSE_MILLIS = 200;

  /** So that no record lies ahead of the clock. */
  private static final Duration LAG = Duration.ofSeconds(1);

  private final SimulationSettings settings;
  private final Clock clock;
  private final MemoryStore store;
  private final AtomicBoolean started = new AtomicBoolean();
  private final CountDownLatch past = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean broken;

  Engine(SimulationSettings settings, Clock clock, MemoryStore store) {
    this.settings = settings;
    this.clock = clock;
    this.store = store;
  }

  /** Begins, unless it has begun. */
  void start() {
    if (started.compareAndSet(false, true)) {
      Thread.ofPlatform().name("pynmon-simulation").daemon().start(this::run);
    }
  }

  /** Waits until the past is there; false when that takes longer than this. */
  boolean awaitPast(Duration patience) {
    start();
    try {
      return past.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** True when it ended though nobody asked for it. */
  boolean isBroken() {
    return broken;
  }

  void stop() {
    end.countDown();
  }

  private void run() {
    try {
      Instant start = now();
      Simulation simulation = Simulation.into(store, settings, start);
      simulation.advanceTo(start);
      past.countDown();
      while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        simulation.advanceTo(now());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      broken = true;
      LOG.error("The simulation broke down", e);
    }
  }

  private Instant now() {
    return clock.instant().minus(LAG);
  }
}
