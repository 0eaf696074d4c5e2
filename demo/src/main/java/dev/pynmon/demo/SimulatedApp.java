package dev.pynmon.demo;

import dev.pynmon.demo.app.AppModel;
import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.cluster.Cluster;
import dev.pynmon.demo.cluster.Mishap;
import dev.pynmon.demo.invocation.Family;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.memory.store.MemoryApp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One application, from when its present cluster began; its past can be added, as a whole. For one
 * thread.
 */
final class SimulatedApp {
  private static final long PRESENT = Micros.HOUR;

  /** A shorter past than this is not worth a cluster of its own. */
  private static final long SHORTEST_PAST = 4 * Micros.HOUR;

  private final MemoryApp app;
  private final Cluster cluster;
  private Optional<Past> past;

  private SimulatedApp(MemoryApp app, Cluster cluster, Optional<Past> past) {
    this.app = app;
    this.cluster = cluster;
    this.past = past;
  }

  /**
   * What there is at this start. The past lacks until it is added.
   *
   * @param models makes what there is in it
   */
  static SimulatedApp at(
      Instant start, SimulationSettings settings, AppModel.Maker models, MemoryApp app) {
    long now = Micros.of(start);
    long begin = now - Micros.of(settings.history());
    boolean isLong = begin < now - PRESENT - SHORTEST_PAST;
    long replaced = isLong ? now - PRESENT : begin;
    return new SimulatedApp(
        app,
        present(settings, models, replaced, now, app),
        isLong ? Optional.of(past(settings, models, begin, replaced, app)) : Optional.empty());
  }

  private static Cluster present(
      SimulationSettings settings, AppModel.Maker models, long begin, long look, MemoryApp app) {
    AppModel model = models.present(settings.volume());
    Dice.Box chance = new Dice.Box(settings.seed(), model.name());
    Cluster cluster = new Cluster(World.of(chance, begin, app), model, chance);
    app.atomically(() -> cluster.start(model, Long.MAX_VALUE));
    cluster.prepare(look);
    cluster.listen();
    Retention retention =
        new Retention(cluster.world(), cluster.families(), Micros.of(settings.retention()));
    retention.start();
    return cluster;
  }

  private static Past past(
      SimulationSettings settings, AppModel.Maker models, long begin, long end, MemoryApp app) {
    AppModel model = models.past(settings.volume());
    Dice.Box chance = new Dice.Box(settings.seed(), model.name() + "/past");
    List<Runnable> book = new ArrayList<>();
    World world = World.ofPast(chance, begin, app, book::add);
    return new Past(app, book, new Cluster(world, model, chance), model, begin, end);
  }

  /** Lets happen what happens until this time. Readers see each happening whole. */
  void advanceTo(long time) {
    cluster.runUntil(time, app::atomically);
  }

  /** What went wrong in its present, the oldest first. */
  List<Mishap> mishaps() {
    return cluster.mishaps();
  }

  /** Makes some of the past up, which is there when all of it is; then false. */
  boolean addPast() {
    if (past.isPresent() && !past.get().addSome()) {
      Deque<Family> older = past.get().cluster().families();
      older.descendingIterator().forEachRemaining(cluster.families()::addFirst);
      past.get().cluster().kinds().forEach(cluster.kinds()::putIfAbsent);
      past = Optional.empty();
    }
    return past.isPresent();
  }
}
