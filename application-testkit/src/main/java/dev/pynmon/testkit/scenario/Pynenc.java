package dev.pynmon.testkit.scenario;

/** The releases of pynenc whose stores differ (wire format, section 0.5). */
public enum Pynenc {
  V0_2_3,
  V0_2_4,
  V0_3,
  V0_4;

  /** True when messages have a queue and a priority, and heartbeats the queues they consume. */
  public boolean hasQueues() {
    return this == V0_4;
  }

  /** True when the runs of the atomic service are recorded and a record names its event. */
  public boolean hasServiceRunsAndEvents() {
    return this != V0_2_3;
  }

  /** True when every root task defines a workflow, so that there is no record without one. */
  public boolean everyRootIsWorkflow() {
    return this == V0_2_3 || this == V0_2_4;
  }
}
