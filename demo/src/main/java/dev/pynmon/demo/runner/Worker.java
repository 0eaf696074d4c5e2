package dev.pynmon.demo.runner;

import dev.pynmon.domain.runner.RunnerContext;

/** Who runs invocations: a runner itself, or a thread or process of one. */
public final class Worker {
  private final RunnerContext context;
  private final long created;
  private final int places;
  private int taken;
  private long died = Long.MAX_VALUE;

  public Worker(RunnerContext context, long created, int places) {
    this.context = context;
    this.created = created;
    this.places = places;
  }

  public RunnerContext context() {
    return context;
  }

  public long created() {
    return created;
  }

  boolean hasRoom() {
    return isAlive() && taken < places;
  }

  boolean isIdle() {
    return taken == 0;
  }

  /** How many more it could run. */
  int room() {
    return places - taken;
  }

  void take() {
    taken++;
  }

  void free() {
    taken--;
  }

  public boolean isAlive() {
    return died == Long.MAX_VALUE;
  }

  public void die(long at) {
    died = at;
  }

  /** When it died; never, as long as it lives. */
  long died() {
    return died;
  }
}
