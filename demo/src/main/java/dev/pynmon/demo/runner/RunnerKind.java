package dev.pynmon.demo.runner;

import dev.pynmon.demo.chance.Micros;

/** The runner classes of pynenc, and how they differ (wire format, section 5.1). */
public enum RunnerKind {
  THREAD("ThreadRunner", "ThreadRunner", 60),
  MULTI_THREAD("MultiThreadRunner", "ThreadRunner", 60),
  PROCESS("ProcessRunner", "ProcessRunnerWorker", 400),
  PERSISTENT_PROCESS("PersistentProcessRunner", "PPRWorker", 20);

  private final String className;
  private final String workerClass;
  private final long startMillis;

  RunnerKind(String className, String workerClass, long startMillis) {
    this.className = className;
    this.workerClass = workerClass;
    this.startMillis = startMillis;
  }

  public String className() {
    return className;
  }

  public String workerClass() {
    return workerClass;
  }

  /** How long it typically takes from picking an invocation up to running it. */
  public long startDelay() {
    return startMillis * Micros.MILLI;
  }

  /** Only a stopped process is marked as paused while it waits; threads stay running. */
  public boolean pausesWaiters() {
    return this == PROCESS;
  }

  /** Whether another invocation may run in the place of one that waits. */
  boolean lendsPlaceOfWaiters() {
    return this != PERSISTENT_PROCESS;
  }
}
