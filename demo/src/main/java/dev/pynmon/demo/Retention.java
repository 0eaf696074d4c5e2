package dev.pynmon.demo;

import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.Family;
import dev.pynmon.demo.invocation.World;
import java.util.Deque;
import java.util.Iterator;

/** Lets what is old leave the store, so that it keeps its size however long it runs. */
final class Retention {
  private static final long EVERY = 10 * Micros.MINUTE;

  /** A family leaves as one, so its first members may be this much older. */
  private static final long SLACK = 6 * Micros.HOUR;

  private final World world;
  private final Deque<Family> families;
  private final long keep;

  Retention(World world, Deque<Family> families, long keep) {
    this.world = world;
    this.families = families;
    this.keep = keep;
  }

  void start() {
    world
        .agenda()
        .after(
            EVERY,
            () -> {
              sweep();
              start();
            });
  }

  private void sweep() {
    long before = world.now() - keep;
    Iterator<Family> oldestFirst = families.iterator();
    while (oldestFirst.hasNext()) {
      Family oldest = oldestFirst.next();
      if (oldest.begun() >= before) {
        break;
      }
      if (oldest.isOver(before)) {
        world.ledger().remove(oldest.members());
        oldestFirst.remove();
      }
    }
    world.ledger().removeOlderThan(before - SLACK);
  }
}
