package dev.pynmon.demo.runner;

import dev.pynmon.domain.id.RunnerId;

/** One invocation's time on one worker. */
public final class Turn {
  private final Runner runner;
  private final Worker worker;
  private boolean holdsPlace = true;
  private int open;
  private Runnable afterwards = () -> {};

  Turn(Runner runner, Worker worker) {
    this.runner = runner;
    this.worker = worker;
    worker.take();
  }

  public Runner runner() {
    return runner;
  }

  public Worker worker() {
    return worker;
  }

  /** Who owns the invocation meanwhile. */
  public RunnerId owner() {
    return worker.context().id();
  }

  public RunnerKind kind() {
    return runner.plan().kind();
  }

  /** Waits for so many others, perhaps lending its place meanwhile, and then goes on so. */
  public void waitFor(int others, Runnable then) {
    open = others;
    afterwards = then;
    if (kind().lendsPlaceOfWaiters()) {
      holdsPlace = false;
      worker.free();
    }
  }

  /** One of those it waits for has ended; true when it was the last. */
  public boolean oneEnded() {
    open--;
    return open == 0;
  }

  /** All it waited for have ended. */
  public void goOn() {
    afterwards.run();
  }

  public void takePlaceAgain() {
    if (!holdsPlace) {
      holdsPlace = true;
      worker.take();
    }
  }

  public void leave(long now) {
    if (holdsPlace) {
      holdsPlace = false;
      worker.free();
    }
    runner.left(worker, now);
  }
}
