package dev.pynmon.memory.simulation;

import java.util.Deque;
import java.util.function.Consumer;

/** The clients, runners and accidents of one application. For one thread. */
final class Cluster {
  private final World world;
  private final Jobs jobs;
  private final Fleet fleet;
  private final Scheduler scheduler;
  private final Traffic traffic;
  private final Accidents accidents;

  /**
   * Nobody does anything yet.
   *
   * @param chance makes dice for a concern
   */
  Cluster(World world, AppModel model, Dice.Box chance) {
    this.world = world;
    this.jobs = new Jobs(world);
    Desk desk = new Desk(world, jobs);
    this.fleet = new Fleet(world, jobs, desk);
    Outbox outbox = new Outbox(world.ids());
    Recovery recovery = new Recovery(world, jobs, desk);
    Execution execution = new Execution(world, jobs, desk, outbox, recovery);
    new Dispatcher(world, fleet, desk, execution).open();
    this.scheduler = new Scheduler(world, fleet, desk, outbox, model.crons());
    this.traffic = new Traffic(world, desk, chance.dice("traffic"), model);
    this.accidents =
        new Accidents(world, fleet, traffic.rhythm(), model.services(), chance.dice("accidents"));
  }

  /**
   * Everybody begins.
   *
   * @param lastAccident when nothing goes wrong any more
   */
  void start(AppModel model, long lastAccident) {
    scheduler.open();
    model.runners().forEach(fleet::start);
    traffic.start();
    accidents.start(lastAccident);
  }

  /**
   * Lets happen what happens until this time.
   *
   * @param whole runs one happening at a time
   */
  void runUntil(long time, Consumer<Runnable> whole) {
    world.agenda().runUntil(time, whole);
  }

  /** Writes down the last sign of life of whoever lives. */
  void beat() {
    fleet.beat();
  }

  /** Nobody begins anything new. */
  void retire() {
    traffic.end();
    scheduler.end();
  }

  /** True when everything that began has ended. */
  boolean isQuiet() {
    return jobs.families().stream().allMatch(Family::isComplete);
  }

  /** Ends the runners of a quiet cluster. */
  void close() {
    fleet.close();
  }

  /** All families that have not left the store, the oldest first. */
  Deque<Family> families() {
    return jobs.families();
  }

  World world() {
    return world;
  }
}
