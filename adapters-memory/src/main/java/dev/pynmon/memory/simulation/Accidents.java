package dev.pynmon.memory.simulation;

import java.util.List;

/** What goes wrong, and what people do to a cluster. */
final class Accidents {
  /** How often a runner is killed just when it starts something. */
  private static final double STARTING = 0.5;

  private static final long STAGGER = 20 * Micros.SECOND;

  private final World world;
  private final Fleet fleet;
  private final Rhythm rhythm;
  private final List<String> services;
  private final Dice dice;
  private long end;

  Accidents(World world, Fleet fleet, Rhythm rhythm, List<String> services, Dice dice) {
    this.world = world;
    this.fleet = fleet;
    this.rhythm = rhythm;
    this.services = services;
    this.dice = dice;
  }

  /**
   * From now on things go wrong.
   *
   * @param until when they no longer do
   */
  void start(long until) {
    end = until;
    again(2 * Micros.HOUR, 8 * Micros.HOUR, this::crash);
    again(9 * Micros.HOUR, 20 * Micros.HOUR, this::doom);
    again(8 * Micros.HOUR, 14 * Micros.HOUR, this::deploy);
    again(Micros.HOUR, 5 * Micros.HOUR, this::breakDown);
    again(2 * Micros.HOUR, 8 * Micros.HOUR, this::sale);
  }

  private void again(long soonest, long latest, Runnable what) {
    world
        .agenda()
        .after(
            dice.span(soonest, latest),
            () -> {
              if (world.now() < end) {
                what.run();
                again(soonest, latest, what);
              }
            });
  }

  /** Not one whose waiting invocations are paused: pynenc would never recover those. */
  private void crash() {
    List<Runner> mortal =
        fleet.alive().stream().filter(runner -> !runner.plan().kind().pausesWaiters()).toList();
    if (!mortal.isEmpty()) {
      Runner victim = dice.pick(mortal);
      long restart = dice.span(20 * Micros.SECOND, 4 * Micros.MINUTE);
      Runnable killed = () -> fleet.crash(victim, restart);
      if (dice.chance(STARTING)) {
        victim.atNextStart(() -> world.agenda().after(Micros.MILLI, killed));
      } else {
        killed.run();
      }
    }
  }

  private void doom() {
    fleet.alive().stream()
        .filter(runner -> !runner.plan().kind().pausesWaiters())
        .findFirst()
        .ifPresent(Runner::doom);
  }

  private void deploy() {
    long delay = 0;
    for (Runner runner : fleet.alive()) {
      long restart = dice.span(2 * Micros.SECOND, 6 * Micros.SECOND);
      world.agenda().after(delay, () -> fleet.stop(runner, restart));
      delay += STAGGER;
    }
  }

  private void breakDown() {
    world
        .weather()
        .breakDown(dice.pick(services), dice.span(3 * Micros.MINUTE, 12 * Micros.MINUTE));
  }

  private void sale() {
    rhythm.sale(world.now() + dice.span(4 * Micros.MINUTE, 12 * Micros.MINUTE));
  }
}
