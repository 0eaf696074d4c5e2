package dev.pynmon.demo.cluster;

import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.World;
import dev.pynmon.demo.runner.Runner;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What goes wrong, and what people do to a cluster. */
final class Accidents {
  /** How often a runner is killed just when it starts something. */
  private static final double STARTING = 0.5;

  private static final long SOONEST_RESTART = 20 * Micros.SECOND;
  private static final long LATEST_RESTART = 4 * Micros.MINUTE;
  private static final int BUSY = 2;
  private static final long NEXT_LOOK = 5 * Micros.SECOND;

  /** So short that what is interrupted is not again before it has called what it calls. */
  private static final long STAGGER = 4 * Micros.SECOND;

  private final World world;
  private final Fleet fleet;
  private final Rhythm rhythm;
  private final List<String> services;
  private final Mishaps mishaps;
  private final Dice dice;
  private long end;

  Accidents(
      World world, Fleet fleet, Rhythm rhythm, List<String> services, Mishaps mishaps, Dice dice) {
    this.world = world;
    this.fleet = fleet;
    this.rhythm = rhythm;
    this.services = services;
    this.mishaps = mishaps;
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

  private void crash() {
    List<Runner> mortal = mortal().toList();
    if (!mortal.isEmpty()) {
      Runner victim = dice.pick(mortal);
      long restart = dice.span(SOONEST_RESTART, LATEST_RESTART);
      Runnable killed = () -> fleet.crash(victim, restart);
      if (dice.chance(STARTING)) {
        victim.atNextStart(() -> world.agenda().after(Micros.MILLI, killed));
      } else {
        killed.run();
      }
    }
  }

  /** Not one whose waiting invocations are paused: pynenc would never recover those. */
  private Stream<Runner> mortal() {
    return fleet.alive().stream().filter(runner -> !runner.plan().kind().pausesWaiters());
  }

  /** Kills the runner that has most to do, just when it starts something more. */
  void crashBusiest() {
    mortal().max(Comparator.comparingInt(fleet::load)).ifPresent(this::crashAtNextStart);
  }

  private void crashAtNextStart(Runner victim) {
    victim.atNextStart(
        () -> {
          if (fleet.load(victim) >= BUSY) {
            long restart = dice.span(SOONEST_RESTART, LATEST_RESTART);
            world.agenda().after(Micros.MILLI, () -> fleet.crash(victim, restart));
          } else {
            crashAtNextStart(victim);
          }
        });
  }

  /** Does it as soon as runners have to do. */
  void whenBusy(Runnable what) {
    if (fleet.alive().stream().mapToInt(fleet::load).sum() > fleet.alive().size()) {
      what.run();
    } else {
      world.agenda().after(NEXT_LOOK, () -> whenBusy(what));
    }
  }

  /** The next run of the atomic service remains without an end. */
  void doom() {
    mortal().findFirst().ifPresent(Runner::doom);
  }

  void deploy() {
    mishaps.note(Mishap.Kind.DEPLOY, "");
    long delay = 0;
    for (Runner runner : fleet.alive()) {
      long restart = dice.span(2 * Micros.SECOND, 6 * Micros.SECOND);
      world.agenda().after(delay, () -> fleet.stop(runner, restart));
      delay += STAGGER;
    }
  }

  private void breakDown() {
    breakDown(dice.pick(services), dice.span(3 * Micros.MINUTE, 12 * Micros.MINUTE));
  }

  private void breakDown(String service, long duration) {
    mishaps.note(Mishap.Kind.BREAKDOWN, service, duration);
    world.weather().breakDown(service, duration);
  }

  /** Many calls, under which the service that most depend on breaks down. */
  void rush() {
    long duration = dice.span(8 * Micros.MINUTE, 11 * Micros.MINUTE);
    sale(duration);
    breakDown(services.getFirst(), duration);
  }

  private void sale() {
    sale(dice.span(4 * Micros.MINUTE, 12 * Micros.MINUTE));
  }

  private void sale(long duration) {
    mishaps.note(Mishap.Kind.SALE, "", duration);
    rhythm.sale(world.now() + duration);
  }
}
