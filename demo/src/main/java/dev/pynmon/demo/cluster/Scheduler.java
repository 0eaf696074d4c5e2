package dev.pynmon.demo.cluster;

import dev.pynmon.demo.app.AppModel;
import dev.pynmon.demo.app.Cron;
import dev.pynmon.demo.broker.Desk;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Job;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.runner.Runner;
import dev.pynmon.demo.task.Call;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.trigger.TriggerRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The atomic service: cron and events, run by one runner at a time in its slot of the cycle (wire
 * format, section 5.5). A runner that dies amid a run leaves a mark that stops all others until
 * somebody repairs it.
 */
final class Scheduler {
  private static final long INTERVAL = 5 * Micros.MINUTE;
  private static final long CHECK = 30 * Micros.SECOND;
  private static final double MAX_START = 0.5;
  private static final long RETENTION = Micros.HOUR;
  private static final long TYPICAL_RUN = 90 * Micros.MILLI;
  private static final long SOONEST_REPAIR = 15 * Micros.MINUTE;
  private static final long LATEST_REPAIR = 50 * Micros.MINUTE;
  private static final long RESTART = 20 * Micros.SECOND;

  private final World world;
  private final Fleet fleet;
  private final Desk desk;
  private final Outbox outbox;
  private final List<Due> crons = new ArrayList<>();
  private final Leftovers leftovers;
  private final Mishaps mishaps;
  private Optional<AtomicRun> running = Optional.empty();
  private boolean ended;

  Scheduler(World world, Fleet fleet, Desk desk, Outbox outbox, List<Cron> crons, Mishaps mishaps) {
    this.world = world;
    this.fleet = fleet;
    this.desk = desk;
    this.outbox = outbox;
    this.leftovers = new Leftovers(world.ledger(), mishaps);
    this.mishaps = mishaps;
    crons.forEach(cron -> this.crons.add(new Due(cron)));
  }

  /** From now on every runner that starts takes part. */
  void open() {
    crons.forEach(this::define);
    fleet.tell(this::watch);
  }

  private void define(Due due) {
    Cause cause = Cause.cron(due.cron.expression(), Micros.instant(world.now()));
    Definition definition = new Definition(due.cron.call().kind().key(), cause);
    world.ledger().defined(definition.trigger(), definition.condition());
  }

  /** A cron and when it was last found due. */
  private static final class Due {
    private final Cron cron;
    private long last = Long.MIN_VALUE;

    Due(Cron cron) {
      this.cron = cron;
    }

    boolean isNow(long now) {
      boolean due = last == Long.MIN_VALUE || cron.isDue(last, now);
      last = due ? now : last;
      return due;
    }
  }

  /** No service runs any more. */
  void end() {
    ended = true;
  }

  private void watch(Runner runner) {
    world.agenda().after(world.timing().span(Micros.SECOND, CHECK), () -> check(runner));
  }

  private void check(Runner runner) {
    if (runner.isAlive() && !ended) {
      runner.checked(world.now());
      world.agenda().after(CHECK, () -> check(runner));
      if (isItsTurn(runner)) {
        running.ifPresentOrElse(other -> blocked(runner, other), () -> run(runner));
      }
    }
  }

  private boolean isItsTurn(Runner runner) {
    List<Runner> members = fleet.members();
    long slot = INTERVAL / members.size();
    long into = Math.floorMod(world.now(), INTERVAL) - members.indexOf(runner) * slot;
    return into >= 0 && into < Math.min(slot - AppModel.SPREAD_MARGIN, slot * MAX_START);
  }

  private void blocked(Runner runner, AtomicRun other) {
    Instant at = Micros.instant(world.agenda().stamp());
    String reason = "prior_running:" + other.id() + " runner:" + other.runner();
    record(new AtomicRun(newId(), id(runner), at, Optional.of(at), "blocked", reason));
  }

  private void run(Runner runner) {
    Instant start = Micros.instant(world.agenda().stamp());
    AtomicRun run = new AtomicRun(newId(), id(runner), start, Optional.empty(), "running", "");
    running = Optional.of(run);
    record(run);
    long duration = world.timing().lognormal(TYPICAL_RUN, 0.6);
    if (runner.isDoomed()) {
      world.agenda().after(duration / 2, () -> leave(runner));
    }
    world.agenda().after(duration, () -> finish(runner, run));
  }

  private void leave(Runner runner) {
    if (runner.isAlive()) {
      mishaps.note(Mishap.Kind.STUCK, runner.context().id().value());
      fleet.crash(runner, RESTART);
    }
  }

  private void finish(Runner runner, AtomicRun run) {
    if (runner.isAlive()) {
      fire(run);
      end(run, "completed", "");
    } else {
      long repair = world.timing().span(SOONEST_REPAIR, LATEST_REPAIR);
      world.agenda().after(repair, () -> repair(run));
    }
  }

  /** Unless somebody did so before. */
  private void repair(AtomicRun run) {
    if (running.filter(run::equals).isPresent()) {
      end(run, "abandoned", "repaired by hand");
    }
  }

  /** Somebody ended a run. */
  void freed(AtomicRun run) {
    running = running.filter(other -> !other.id().equals(run.id()));
  }

  private void fire(AtomicRun run) {
    if (!ended) {
      leaveBehind();
      fireCrons(run);
      fireTriggers(run);
    }
  }

  private void leaveBehind() {
    crons.reversed().stream()
        .findFirst()
        .ifPresent(
            due -> leftovers.leave(due.cron.call().kind().key(), Micros.instant(world.now())));
  }

  private void fireCrons(AtomicRun run) {
    for (Due due : crons) {
      if (due.isNow(world.now())) {
        Instant now = Micros.instant(world.now());
        Cause cause = Cause.cron(due.cron.expression(), now);
        cause.participant().condition().ifPresent(id -> world.ledger().due(id, now));
        call(due.cron.call(), cause, run);
      }
    }
  }

  private void fireTriggers(AtomicRun run) {
    Optional<Outbox.Met> next = outbox.next();
    while (next.isPresent()) {
      call(next.get().call(), next.get().cause(), run);
      next = outbox.next();
    }
  }

  private void call(Call call, Cause cause, AtomicRun run) {
    Instant claimed = Micros.instant(world.agenda().stamp());
    Job job = desk.submit(call, Job.Origin.trigger(run.runner(), cause.participant().event()));
    Instant executed = Micros.instant(world.agenda().stamp());
    TaskKey task = call.kind().key();
    world
        .ledger()
        .triggered(
            new TriggerRun(
                cause.run(task),
                cause.trigger(task),
                Optional.of(task),
                "and",
                Optional.of(job.id()),
                Optional.of(claimed),
                Optional.of(executed),
                List.of(cause.participant()),
                new TriggerRun.ServedBy(Optional.of(run.id()), Optional.of(run.runner()))));
  }

  private void end(AtomicRun run, String status, String reason) {
    Optional<Instant> end = Optional.of(Micros.instant(world.agenda().stamp()));
    record(new AtomicRun(run.id(), run.runner(), run.start(), end, status, reason));
    running = Optional.empty();
    world.ledger().removeServiceRuns(world.now() - RETENTION);
  }

  private void record(AtomicRun run) {
    world.ledger().serviceRun(run);
  }

  private String newId() {
    return world.ids().uuid();
  }

  private static RunnerId id(Runner runner) {
    return runner.context().id();
  }
}
