package dev.pynmon.demo.cluster;

import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.invocation.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest mishaps of a cluster. For one thread. */
final class Mishaps {
  private static final int MOST = 200;

  private final World world;
  private final Deque<Mishap> newest = new ArrayDeque<>();

  Mishaps(World world) {
    this.world = world;
  }

  /** Something happens now, and is over at once. */
  void note(Mishap.Kind kind, String subject) {
    note(kind, subject, 0);
  }

  /** Something begins now. */
  void note(Mishap.Kind kind, String subject, long duration) {
    long now = world.now();
    newest.add(new Mishap(kind, Micros.instant(now), Micros.instant(now + duration), subject));
    if (newest.size() > MOST) {
      newest.remove();
    }
  }

  /** The oldest first. */
  List<Mishap> all() {
    return List.copyOf(newest);
  }
}
