package dev.pynmon.demo;

import dev.pynmon.demo.app.AppModel;
import dev.pynmon.demo.app.ReportsModel;
import dev.pynmon.demo.app.ShopModel;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.cluster.Mishap;
import dev.pynmon.domain.app.AppInfo;
import dev.pynmon.memory.store.MemoryStore;
import dev.pynmon.memory.store.PynencRelease;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two simulated applications that write into a store. Nothing happens but in {@link #advanceTo} and
 * {@link #addPast}. Two simulations of the same settings and start write the same, in however many
 * steps they advance. Safe for concurrent use.
 */
public final class Simulation {
  private static final List<AppModel.Maker> MODELS =
      List.of(new ShopModel.Maker(), new ReportsModel.Maker());

  private final Map<String, SimulatedApp> apps = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  private Simulation(MemoryStore store, SimulationSettings settings, Instant start) {
    MODELS.forEach(
        models -> apps.put(models.present(1).name(), app(store, settings, models, start)));
  }

  /**
   * A simulation that has begun an hour before this start; {@link #addPast} for what was before.
   *
   * @param start when somebody begins to look
   */
  public static Simulation into(MemoryStore store, SimulationSettings settings, Instant start) {
    return new Simulation(store, settings, start);
  }

  /** Makes the applications known, with nothing in them yet. */
  static void announce(MemoryStore store) {
    MODELS.forEach(models -> store.add(models.present(1).info(), PynencRelease.V0_4));
  }

  private static SimulatedApp app(
      MemoryStore store, SimulationSettings settings, AppModel.Maker models, Instant start) {
    AppInfo info = models.present(1).info();
    return SimulatedApp.at(start, settings, models, store.add(info, PynencRelease.V0_4));
  }

  /**
   * Adds some of the past, as if it had been written at its time; false when all is there. What it
   * adds is the same whenever it is added.
   */
  public boolean addPast() {
    lock.lock();
    try {
      boolean more = false;
      for (SimulatedApp app : apps.values()) {
        more |= app.addPast();
      }
      return more;
    } finally {
      lock.unlock();
    }
  }

  /** What went wrong in the present of an application, the oldest first. */
  List<Mishap> mishaps(String app) {
    lock.lock();
    try {
      return Optional.ofNullable(apps.get(app)).map(SimulatedApp::mishaps).orElse(List.of());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets happen what happens until this moment. Readers of the store see each happening whole, and
   * none that lies ahead of this moment by more than some milliseconds.
   */
  public void advanceTo(Instant moment) {
    lock.lock();
    try {
      apps.values().forEach(app -> app.advanceTo(Micros.of(moment)));
    } finally {
      lock.unlock();
    }
  }
}
