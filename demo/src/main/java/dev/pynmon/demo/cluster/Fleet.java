package dev.pynmon.demo.cluster;

import static dev.pynmon.domain.status.KnownStatus.KILLED;

import dev.pynmon.demo.broker.Desk;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Job;
import dev.pynmon.demo.invocation.Jobs;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.runner.Runner;
import dev.pynmon.demo.runner.RunnerKind;
import dev.pynmon.demo.runner.RunnerPlan;
import dev.pynmon.demo.runner.Turn;
import dev.pynmon.demo.runner.Worker;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The runners of an application: starts them, and starts them anew when they are gone. */
final class Fleet implements Runner.Births {
  private static final long SHORTEST_GAP = 2 * Micros.SECOND;
  private static final long LONGEST_GAP = 15 * Micros.SECOND;
  private static final int FIRST_PID = 1_000;
  private static final int LAST_PID = 32_000;
  private static final long FIRST_THREAD = 139_600_000_000_000L;
  private static final long LAST_THREAD = 140_737_000_000_000L;

  private final World world;
  private final Jobs jobs;
  private final Desk desk;
  private final Mishaps mishaps;
  private final List<Runner> alive = new ArrayList<>();
  private final Deque<Runner> dead = new ArrayDeque<>();
  private boolean closed;
  private Consumer<Runner> greeter = _ -> {};

  Fleet(World world, Jobs jobs, Desk desk, Mishaps mishaps) {
    this.world = world;
    this.jobs = jobs;
    this.desk = desk;
    this.mishaps = mishaps;
  }

  /** Who is told of every runner that starts. */
  void tell(Consumer<Runner> whoever) {
    greeter = whoever;
  }

  List<Runner> alive() {
    return Collections.unmodifiableList(alive);
  }

  /** Starts runners, one after another. */
  void startAll(List<RunnerPlan> plans) {
    long delay = 0;
    for (RunnerPlan plan : plans) {
      delay += world.timing().span(SHORTEST_GAP, LONGEST_GAP);
      world.agenda().after(delay, () -> restart(plan));
    }
  }

  /** Starts a runner with its workers. */
  private void start(RunnerPlan plan) {
    int pid = world.timing().between(FIRST_PID, LAST_PID);
    RunnerContext context = context(plan.kind().className(), pid, plan.host(), Optional.empty());
    Worker main = new Worker(context, world.now(), plan.places());
    Runner runner = new Runner(plan, main, this);
    world.ledger().introduced(context);
    world.ledger().beat(runner, main);
    runner.open();
    alive.add(runner);
    greeter.accept(runner);
    desk.placeFree();
  }

  @Override
  public Worker bear(Runner parent, int places) {
    RunnerKind kind = parent.plan().kind();
    RunnerContext above = parent.context();
    long pid =
        kind == RunnerKind.PROCESS
            ? above.processId()
            : world.timing().between(FIRST_PID, LAST_PID);
    RunnerContext context = context(kind.workerClass(), pid, above.hostname(), Optional.of(above));
    Worker worker = new Worker(context, world.now(), places);
    world.ledger().introduced(context);
    world.ledger().beat(parent, worker);
    return worker;
  }

  @Override
  public void bury(Runner parent, Worker worker, long at) {
    worker.die(at);
    world.ledger().beat(parent, worker);
  }

  private RunnerContext context(
      String className, long pid, String host, Optional<RunnerContext> parent) {
    return new RunnerContext(
        new RunnerId(world.ids().uuid()),
        className,
        pid,
        host,
        world.timing().span(FIRST_THREAD, LAST_THREAD),
        parent.map(RunnerContext::id),
        parent);
  }

  /** Kills a runner: what it ran stays as it was. A new one starts some time after. */
  void crash(Runner runner, long restartAfter) {
    if (runner.isAlive()) {
      List<Job> held = on(runner);
      if (!held.isEmpty()) {
        mishaps.note(Mishap.Kind.CRASH, runner.context().id().value());
      }
      held.forEach(Job::strand);
      bury(runner, restartAfter);
    }
  }

  /** Ends a runner in good order: what it ran is killed and goes back into the queues. */
  void stop(Runner runner, long restartAfter) {
    if (runner.isAlive()) {
      for (Job job : on(runner)) {
        RunnerId owner = job.turn().map(Turn::owner).orElseThrow();
        jobs.change(job, KILLED, owner);
        desk.left(job);
        desk.reroute(job, runner.context().id());
      }
      bury(runner, restartAfter);
    }
  }

  /** Ends all runners, which have nothing to do, for good. */
  void close() {
    closed = true;
    List.copyOf(alive).forEach(runner -> stop(runner, 0));
  }

  /** How many invocations it has. */
  int load(Runner runner) {
    return on(runner).size();
  }

  private List<Job> on(Runner runner) {
    return desk.inFlight().stream()
        .filter(job -> job.turn().filter(turn -> turn.runner() == runner).isPresent())
        .toList();
  }

  private void bury(Runner runner, long restartAfter) {
    runner.die(world.now());
    alive.remove(runner);
    dead.add(runner);
    world.agenda().after(restartAfter, () -> restart(runner.plan()));
  }

  private void restart(RunnerPlan plan) {
    if (!closed) {
      start(plan);
    }
  }

  /** The runners that count as active, dead or not, by creation (wire format, section 5.4). */
  List<Runner> members() {
    long since = world.now() - Recovery.CONSIDERED_DEAD;
    dead.removeIf(runner -> runner.lastCheck() < since);
    List<Runner> members = new ArrayList<>(dead);
    members.addAll(alive);
    members.sort(
        Comparator.comparingLong(Runner::created).thenComparing(runner -> runner.context().id()));
    return members;
  }

  /** Writes down the last sign of life of whoever lives. */
  void beat() {
    for (Runner runner : alive) {
      for (Worker worker : runner.everybody()) {
        world.ledger().beat(runner, worker);
      }
    }
  }
}
