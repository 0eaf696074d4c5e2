package dev.pynmon.memory.simulation;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.List;

/** Clients outside the cluster that call tasks. */
final class Traffic {
  private final World world;
  private final Desk desk;
  private final Dice dice;
  private final List<Source> sources;
  private final List<RunnerContext> clients;
  private final double shortestMean;
  private final Rhythm rhythm = new Rhythm();
  private boolean ended;

  Traffic(World world, Desk desk, Dice dice, AppModel model) {
    this.world = world;
    this.desk = desk;
    this.dice = dice;
    this.sources = model.sources();
    this.clients = model.clients();
    this.shortestMean = Micros.DAY / (model.callsPerDay() * Rhythm.PEAK);
  }

  Rhythm rhythm() {
    return rhythm;
  }

  void start() {
    clients.forEach(world.ledger()::introduced);
    plan();
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
      RunnerId client = dice.pick(clients).id();
      desk.submit(source().call().apply(dice), Job.Origin.client(client));
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
