package dev.pynmon.memory.simulation;

import dev.pynmon.memory.store.MemoryApp;

/** One application with its clients, runners and accidents. For one thread. */
final class SimulatedApp {
  private final MemoryApp app;
  private final World world;
  private final Fleet fleet;

  SimulatedApp(SimulationSettings settings, AppModel model, long start, MemoryApp app) {
    this.app = app;
    this.world = World.of(settings.seed(), model.name(), start, app);
    Jobs jobs = new Jobs(world);
    Desk desk = new Desk(world, jobs);
    this.fleet = new Fleet(world, jobs, desk);
    Outbox outbox = new Outbox(world.ids());
    Recovery recovery = new Recovery(world, jobs, desk);
    Execution execution = new Execution(world, jobs, desk, outbox, recovery);
    new Dispatcher(world, fleet, desk, execution).open();
    new Scheduler(world, fleet, desk, outbox, model.crons()).open();
    Traffic traffic = new Traffic(world, desk, dice(settings, model, "traffic"), model);
    Accidents accidents =
        new Accidents(
            world, fleet, traffic.rhythm(), model.services(), dice(settings, model, "accidents"));
    model.runners().forEach(fleet::start);
    traffic.start();
    accidents.start();
    new Retention(world, jobs, Micros.of(settings.retention())).start();
  }

  private static Dice dice(SimulationSettings settings, AppModel model, String concern) {
    return new Dice(settings.seed(), model.name() + "/" + concern);
  }

  /** Lets happen what happens until this time. Readers see each happening whole. */
  void advanceTo(long time) {
    world.agenda().runUntil(time, app::atomically);
    app.atomically(fleet::beat);
  }
}
