package dev.pynmon.demo.cluster;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.PAUSED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.RETRY;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;

import dev.pynmon.demo.broker.Desk;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Job;
import dev.pynmon.demo.invocation.Jobs;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.runner.Turn;
import dev.pynmon.demo.task.Failure;
import dev.pynmon.demo.task.Plan;
import dev.pynmon.demo.task.Script;
import dev.pynmon.demo.task.Step;
import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Runs invocations step by step (wire format, section 3.6). */
final class Execution {
  private static final long LONGEST_START = 3 * Micros.SECOND;
  private static final double START_SPREAD = 0.5;

  private final World world;
  private final Jobs jobs;
  private final Desk desk;
  private final Outbox outbox;
  private final Recovery recovery;

  Execution(World world, Jobs jobs, Desk desk, Outbox outbox, Recovery recovery) {
    this.world = world;
    this.jobs = jobs;
    this.desk = desk;
    this.outbox = outbox;
    this.recovery = recovery;
  }

  /** A runner has picked the invocation up. */
  void begin(Job job, Turn turn) {
    job.begins(turn);
    desk.began(job);
    jobs.change(job, PENDING, turn.owner());
    long start = world.timing().lognormal(turn.kind().startDelay(), START_SPREAD);
    later(job, Math.min(start, LONGEST_START), () -> run(job, turn));
    turn.runner().starting();
  }

  private void run(Job job, Turn turn) {
    jobs.change(job, RUNNING, turn.owner());
    world.ledger().began(job);
    Instant now = Micros.instant(world.now());
    Plan plan = new Plan(job.call(), world.work(), world.weather(), now);
    Script script = job.kind().body().run(plan);
    new Attempt(job, turn, script).next();
  }

  /** What an attempt planned happens only while it is still under way. */
  private void later(Job job, long delay, Runnable action) {
    int attempt = job.attempt();
    world
        .agenda()
        .after(
            delay,
            () -> {
              if (job.attempt() == attempt) {
                action.run();
              }
            });
  }

  /** One attempt at an invocation. */
  private final class Attempt {
    private final Job job;
    private final Turn turn;
    private final Script script;
    private int done;

    Attempt(Job job, Turn turn, Script script) {
      this.job = job;
      this.turn = turn;
      this.script = script;
    }

    void next() {
      if (done == script.steps().size()) {
        finish();
        return;
      }
      Step step = script.steps().get(done);
      done++;
      take(step);
    }

    private void take(Step step) {
      switch (step) {
        case Step.Work work -> later(job, work.micros(), this::next);
        case Step.Fork fork -> fork(fork);
        case Step.Keep keep -> {
          world.ledger().kept(job, keep);
          next();
        }
        case Step.Emit emit -> {
          outbox.emit(job, owner(), emit);
          next();
        }
        case Step.Recover recover -> {
          recovery.recover(recover.what(), owner());
          next();
        }
      }
    }

    private void fork(Step.Fork fork) {
      List<Job> children =
          fork.calls().stream()
              .map(call -> desk.submit(call, Job.Origin.parent(owner(), job)))
              .toList();
      if (fork.awaited() && !children.isEmpty()) {
        await(children, fork.strict());
      } else {
        next();
      }
    }

    private void await(List<Job> children, boolean strict) {
      jobs.waits().add(job, children);
      world.ledger().waits(job, children);
      if (turn.kind().pausesWaiters()) {
        jobs.change(job, PAUSED, owner());
      }
      int attempt = job.attempt();
      turn.waitFor(
          children.size(),
          () -> {
            if (job.attempt() == attempt) {
              resume(children, strict);
            }
          });
      desk.placeFree();
    }

    private void resume(List<Job> children, boolean strict) {
      turn.takePlaceAgain();
      if (job.is(PAUSED)) {
        jobs.change(job, RUNNING, owner());
      }
      Optional<Failure> failure =
          children.stream().flatMap(child -> child.failure().stream()).findFirst();
      if (strict && failure.isPresent()) {
        fail(failure.get());
      } else {
        next();
      }
    }

    private void finish() {
      switch (script.ending()) {
        case Script.Ending.Return result -> {
          world.ledger().returned(job, result.serialized());
          jobs.end(job, SUCCESS, owner());
          outbox.ended(job, SUCCESS);
          desk.left(job);
        }
        case Script.Ending.Raise raise -> raise(raise.failure());
      }
    }

    private void raise(Failure failure) {
      if (failure.retried() && job.retries() < job.kind().retries()) {
        jobs.change(job, RETRY, owner());
        job.retried();
        world.ledger().retried(job);
        desk.left(job);
        desk.push(job);
      } else {
        fail(failure);
      }
    }

    private void fail(Failure failure) {
      job.failed(failure);
      world.ledger().raised(job, failure);
      jobs.end(job, FAILED, owner());
      outbox.ended(job, FAILED);
      desk.left(job);
    }

    private RunnerId owner() {
      return turn.owner();
    }
  }
}
