package dev.pynmon.demo.cluster;

import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.World;

/**
 * What goes wrong around the time when somebody begins to look, so that there is something to see:
 * a rush under which a service breaks down, a runner killed whose invocations are recovered, and a
 * deploy lie behind; another rush, another runner killed and a stuck scheduler lie ahead, so that
 * whoever stays sees how such things are noticed.
 */
final class Prelude {
  private final World world;
  private final Accidents accidents;
  private final Dice dice;

  Prelude(World world, Accidents accidents, Dice dice) {
    this.world = world;
    this.accidents = accidents;
    this.dice = dice;
  }

  /**
   * Plans it.
   *
   * @param look when somebody begins to look
   */
  void plan(long look) {
    before(look, 46, 52, accidents::rush);
    before(look, 36, 39, () -> accidents.whenBusy(accidents::crashBusiest));
    before(look, 11, 13, () -> accidents.whenBusy(accidents::deploy));
    world.weather().worsen(look);
    world.agenda().at(look + minutes(50, 95), accidents::doom);
    world.agenda().at(look + minutes(3, 6), accidents::rush);
    world.agenda().at(look + minutes(15, 18), () -> accidents.whenBusy(accidents::crashBusiest));
  }

  private void before(long look, int least, int most, Runnable what) {
    long at = look - minutes(least, most);
    if (at > world.now()) {
      world.agenda().at(at, what);
    }
  }

  private long minutes(int least, int most) {
    return dice.span(least * Micros.MINUTE, most * Micros.MINUTE);
  }
}
