package dev.pynmon.demo;

import dev.pynmon.demo.app.AppModel;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.cluster.Cluster;
import dev.pynmon.memory.store.MemoryApp;
import java.util.List;

/**
 * The past of an application, made up while its present goes on already: a cluster of its own that
 * was replaced an hour ago. What had begun by then was still finished. Nobody sees any of it before
 * all is there: half of it would tell of runners that died with their work. For one thread.
 */
final class Past {
  private static final long STEP = 30 * Micros.MINUTE;
  private static final long LINGER = Micros.MINUTE;

  /** Long enough for what goes wrong to be put right. */
  private static final long CALM = 2 * Micros.HOUR;

  /** Whoever has not ended by then is left out, for the present must not be reached. */
  private static final long LONGEST_END = 45 * Micros.MINUTE;

  private final MemoryApp app;
  private final List<Runnable> book;
  private final Cluster cluster;
  private final long end;
  private long reached;

  /**
   * Nothing of it is there yet.
   *
   * @param book what the cluster writes
   * @param begin when it begins
   * @param end when it was replaced
   */
  Past(MemoryApp app, List<Runnable> book, Cluster cluster, AppModel model, long begin, long end) {
    this.app = app;
    this.book = book;
    this.cluster = cluster;
    this.end = end;
    this.reached = begin;
    cluster.start(model, end - CALM);
  }

  /** Makes some of it up; false when all is there. */
  boolean addSome() {
    if (reached < end) {
      runUntil(Math.min(end, reached + STEP));
      return true;
    }
    cluster.retire();
    if (!cluster.isQuiet() && reached < end + LONGEST_END) {
      runUntil(reached + LINGER);
      return true;
    }
    cluster.close();
    app.asPast(() -> book.forEach(Runnable::run));
    return false;
  }

  Cluster cluster() {
    return cluster;
  }

  private void runUntil(long time) {
    cluster.runUntil(time, Runnable::run);
    reached = time;
  }
}
