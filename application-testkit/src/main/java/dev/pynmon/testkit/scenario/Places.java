package dev.pynmon.testkit.scenario;

/** Which parts of a store know an invocation. */
public final class Places {
  private boolean orchestrator = true;
  private boolean records = true;
  private boolean history = true;
  private boolean outcomes = true;

  Places() {}

  void leaveOrchestrator() {
    orchestrator = false;
  }

  void leaveStateBackend() {
    records = false;
    history = false;
    outcomes = false;
  }

  void leaveRecords() {
    records = false;
  }

  void leaveHistory() {
    history = false;
  }

  /** The orchestrator has its status. */
  public boolean orchestrator() {
    return orchestrator;
  }

  /** The state backend has its record. */
  public boolean records() {
    return records;
  }

  /** The state backend has its history. */
  public boolean history() {
    return history;
  }

  /** The state backend has what it left behind. */
  public boolean outcomes() {
    return outcomes;
  }
}
