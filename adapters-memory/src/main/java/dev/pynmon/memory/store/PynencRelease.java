package dev.pynmon.memory.store;

/** The releases of pynenc whose stores differ (wire format, section 0.5). */
public enum PynencRelease {
  V0_2_3("0.2.3"),
  V0_2_4("0.2.4"),
  V0_3("0.3"),
  V0_4("0.4");

  private final String label;

  PynencRelease(String label) {
    this.label = label;
  }

  /** The release for people. */
  public String label() {
    return label;
  }

  /** True when every invocation that nothing calls begins a workflow. */
  public boolean everyRootIsWorkflow() {
    return this == V0_2_3 || this == V0_2_4;
  }

  /** True when messages have a queue and a priority. */
  public boolean hasQueues() {
    return this == V0_4;
  }

  /** True when the runs of the atomic service are recorded. */
  public boolean hasServiceRuns() {
    return this != V0_2_3;
  }

  /** True when events and the runs of triggers are recorded. */
  public boolean hasEvents() {
    return this != V0_2_3;
  }
}
