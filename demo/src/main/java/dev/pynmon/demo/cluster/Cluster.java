package dev.pynmon.demo.cluster;

import dev.pynmon.demo.app.AppModel;
import dev.pynmon.demo.broker.Desk;
import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Family;
import dev.pynmon.demo.invocation.Jobs;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.task.TaskKind;
import dev.pynmon.domain.id.TaskKey;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The clients, runners and accidents of one application. For one thread. */
public final class Cluster {
  /** How old the last sign of life of a living runner may be. */
  private static final long BEAT = Micros.MINUTE;

  private final World world;
  private final Jobs jobs;
  private final Desk desk;
  private final Fleet fleet;
  private final Scheduler scheduler;
  private final Traffic traffic;
  private final Accidents accidents;
  private final Prelude prelude;
  private final Mailbox mailbox;
  private final Mishaps mishaps;

  /**
   * Nobody does anything yet.
   *
   * @param chance makes dice for a concern
   */
  public Cluster(World world, AppModel model, Dice.Box chance) {
    this.world = world;
    this.jobs = new Jobs(world);
    this.desk = new Desk(world, jobs);
    this.mishaps = new Mishaps(world);
    this.fleet = new Fleet(world, jobs, desk, mishaps);
    Outbox outbox = new Outbox(world, model.reactions());
    Recovery recovery = new Recovery(world, jobs, desk);
    Execution execution = new Execution(world, jobs, desk, outbox, recovery);
    new Dispatcher(world, fleet, desk, execution).open();
    this.scheduler = new Scheduler(world, fleet, desk, outbox, model.crons(), mishaps);
    this.traffic = new Traffic(world, desk, chance.dice("traffic"), model);
    this.accidents =
        new Accidents(
            world, fleet, traffic.rhythm(), model.services(), mishaps, chance.dice("accidents"));
    this.prelude = new Prelude(world, accidents, chance.dice("prelude"));
    this.mailbox = new Mailbox(desk, scheduler);
  }

  /**
   * Everybody begins.
   *
   * @param lastAccident when nothing goes wrong any more
   */
  public void start(AppModel model, long lastAccident) {
    scheduler.open();
    fleet.startAll(model.runners());
    traffic.start();
    accidents.start(lastAccident);
  }

  /** From now on it takes up what monitors do to its store. */
  public void listen() {
    world.ledger().tell(mailbox);
  }

  /** The tasks that were called so far, also by whom it follows. */
  public Map<TaskKey, TaskKind> kinds() {
    return jobs.kinds();
  }

  /**
   * Things go wrong around this time.
   *
   * @param look when somebody begins to look
   */
  public void prepare(long look) {
    prelude.plan(look);
  }

  /**
   * Lets happen what happens until this time.
   *
   * @param whole runs one happening at a time
   */
  public void runUntil(long time, Consumer<Runnable> whole) {
    mailbox.open(world.agenda());
    while (world.now() < time) {
      world.agenda().runUntil(Math.min(time, world.now() + BEAT), whole);
      whole.accept(fleet::beat);
    }
  }

  /** Nobody begins anything new. */
  public void retire() {
    traffic.end();
    scheduler.end();
  }

  /** True when everything that began has ended. */
  public boolean isQuiet() {
    return jobs.families().stream().allMatch(Family::isComplete);
  }

  /** Leaves out what has not ended, and ends the runners. */
  public void close() {
    jobs.families().stream().filter(family -> !family.isComplete()).forEach(this::leaveOut);
    jobs.families().removeIf(family -> !family.isComplete());
    fleet.close();
  }

  private void leaveOut(Family family) {
    desk.forget(family);
    world.ledger().remove(family.members());
  }

  /** All families that have not left the store, the oldest first. */
  public Deque<Family> families() {
    return jobs.families();
  }

  public World world() {
    return world;
  }

  /** What went wrong so far, the oldest first; the newest some hundred. */
  public List<Mishap> mishaps() {
    return mishaps.all();
  }
}
