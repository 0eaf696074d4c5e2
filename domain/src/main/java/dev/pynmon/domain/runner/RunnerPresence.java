package dev.pynmon.domain.runner;

/** How present a runner is, by its last sign of life and the configured timeout. */
public enum RunnerPresence {
  /** Heard of within half the time after which pynenc considers a runner dead. */
  ACTIVE("active"),
  /** Not heard of for longer than half that time: pynenc still counts on it. */
  STALE("stale"),
  /** A worker of one invocation, which has ended: it is missed by nobody ({@link DoneRule}). */
  DONE("done"),
  /** Not heard of for longer than that time: pynenc considers it dead. */
  GONE("gone"),
  /** It never gave a sign of life: a client, or a worker whose heartbeat was purged. */
  UNSEEN("silent");

  private final String word;

  RunnerPresence(String word) {
    this.word = word;
  }

  /** What files and other programs read; stays as it is, whatever these are called here. */
  public String word() {
    return word;
  }
}
