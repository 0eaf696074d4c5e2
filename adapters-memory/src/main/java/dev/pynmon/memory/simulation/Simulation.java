package dev.pynmon.memory.simulation;

import dev.pynmon.memory.store.MemoryStore;
import dev.pynmon.memory.store.PynencRelease;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two simulated applications that write into a store. Nothing happens but in {@link #advanceTo}.
 * Two simulations of the same settings and start write the same, in however many steps they
 * advance. Safe for concurrent use.
 */
public final class Simulation {
  private final List<SimulatedApp> apps;
  private final ReentrantLock lock = new ReentrantLock();

  private Simulation(List<SimulatedApp> apps) {
    this.apps = apps;
  }

  /**
   * A simulation whose past begins before this start.
   *
   * @param start when somebody begins to look; {@link #advanceTo} this moment for the past
   */
  public static Simulation into(MemoryStore store, SimulationSettings settings, Instant start) {
    long begin = Micros.of(start.minus(settings.history()));
    return new Simulation(
        models(settings.volume()).stream()
            .map(model -> app(store, settings, model, begin))
            .toList());
  }

  /** Makes the applications known, with nothing in them yet. */
  static void announce(MemoryStore store) {
    models(1).forEach(model -> store.add(model.info(), PynencRelease.V0_4));
  }

  private static List<AppModel> models(double volume) {
    return List.of(ShopModel.of(volume), ReportsModel.of(volume));
  }

  private static SimulatedApp app(
      MemoryStore store, SimulationSettings settings, AppModel model, long begin) {
    return new SimulatedApp(settings, model, begin, store.add(model.info(), PynencRelease.V0_4));
  }

  /**
   * Lets happen what happens until this moment. Readers of the store see each happening whole, and
   * none that lies ahead of this moment by more than some milliseconds.
   */
  public void advanceTo(Instant moment) {
    lock.lock();
    try {
      apps.forEach(app -> app.advanceTo(Micros.of(moment)));
    } finally {
      lock.unlock();
    }
  }
}
