package dev.pynmon.demo.cluster;

import dev.pynmon.demo.app.AppModel;
import dev.pynmon.demo.app.Routine;
import dev.pynmon.demo.app.Source;
import dev.pynmon.demo.broker.Desk;
import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Job;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.task.Call;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.List;
import java.util.function.Function;

/** Clients outside the cluster that call tasks. */
final class Traffic {
  private static final long NEXT_LOOK = 20 * Micros.SECOND;

  private final World world;
  private final Desk desk;
  private final Dice dice;
  private final List<Source> sources;
  private final List<Routine> routines;
  private final List<RunnerContext> clients;
  private final double shortestMean;
  private final Rhythm rhythm = new Rhythm();
  private boolean ended;

  Traffic(World world, Desk desk, Dice dice, AppModel model) {
    this.world = world;
    this.desk = desk;
    this.dice = dice;
    this.sources = model.sources();
    this.routines = model.routines();
    this.clients = model.clients();
    this.shortestMean = Micros.DAY / (model.callsPerDay() * Rhythm.PEAK);
  }

  Rhythm rhythm() {
    return rhythm;
  }

  void start() {
    clients.forEach(world.ledger()::introduced);
    routines.forEach(this::plan);
    plan();
  }

  private void plan(Routine routine) {
    world.agenda().after(dice.span(routine.soonest(), routine.latest()), () -> perform(routine));
  }

  /** Now, or as soon as nothing waits any more of what it called before. */
  private void perform(Routine routine) {
    if (!ended) {
      if (desk.isEmpty(routine.queue())) {
        submit(routine.call());
        plan(routine);
      } else {
        world.agenda().after(NEXT_LOOK, () -> perform(routine));
      }
    }
  }

  private void submit(Function<Dice, Call> call) {
    desk.submit(call.apply(dice), Job.Origin.client(dice.pick(clients).id()));
  }

  /** Draws at the highest rate there is, and leaves out as many as the present one is lower. */
  private void plan() {
    world.agenda().after(dice.exponential(shortestMean), this::perhaps);
  }

  /** Nobody calls any more. */
  void end() {
    ended = true;
  }

  private void perhaps() {
    if (ended) {
      return;
    }
    if (dice.chance(rhythm.factor(world.now()) / Rhythm.PEAK)) {
      submit(source().call());
    }
    plan();
  }

  private Source source() {
    int drawn = dice.between(1, sources.stream().mapToInt(Source::share).sum());
    for (Source source : sources) {
      drawn -= source.share();
      if (drawn <= 0) {
        return source;
      }
    }
    return sources.getLast();
  }
}
