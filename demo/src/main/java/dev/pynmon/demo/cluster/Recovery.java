package dev.pynmon.demo.cluster;

import dev.pynmon.demo.broker.Desk;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Job;
import dev.pynmon.demo.invocation.Jobs;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.runner.Turn;
import dev.pynmon.demo.runner.Worker;
import dev.pynmon.demo.task.Step;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.KnownStatus;

/** What pynenc's own recovery tasks do (wire format, section 3.6). */
final class Recovery {
  private static final long MAX_PENDING = 5 * Micros.SECOND;
  static final long CONSIDERED_DEAD = 10 * Micros.MINUTE;

  private final World world;
  private final Jobs jobs;
  private final Desk desk;

  Recovery(World world, Jobs jobs, Desk desk) {
    this.world = world;
    this.jobs = jobs;
    this.desk = desk;
  }

  /** Puts stranded invocations back into their queues, in the name of this runner. */
  void recover(Step.Stranded what, RunnerId who) {
    desk.inFlight().stream()
        .filter(job -> isStranded(job, what))
        .forEach(job -> recover(job, what, who));
  }

  private boolean isStranded(Job job, Step.Stranded what) {
    long now = world.now();
    return switch (what) {
      case PENDING ->
          job.is(KnownStatus.PENDING) && Micros.of(job.record().at()) < now - MAX_PENDING;
      case RUNNING ->
          job.is(KnownStatus.RUNNING) && job.turn().filter(turn -> isSilent(turn, now)).isPresent();
    };
  }

  private static boolean isSilent(Turn turn, long now) {
    Worker worker = turn.worker();
    return !worker.isAlive() && turn.runner().lastBeat(worker, now) < now - CONSIDERED_DEAD;
  }

  private void recover(Job job, Step.Stranded what, RunnerId who) {
    KnownStatus status =
        what == Step.Stranded.PENDING ? KnownStatus.PENDING_RECOVERY : KnownStatus.RUNNING_RECOVERY;
    jobs.change(job, status, who);
    desk.left(job);
    desk.reroute(job, who);
  }
}
