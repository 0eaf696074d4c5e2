package dev.pynmon.domain.forecast;

/**
 * What tells how often messages of a queue came and left: one that was taken leaves no queue's
 * name.
 */
public enum FlowSource {
  /** The histories: there is no other queue. */
  ONLY_QUEUE("only_queue"),
  /** The histories, and what the code says of the queues of tasks. */
  CATALOGUE("catalogue"),
  /** This monitor's own looks at the queue. */
  SAMPLES("samples");

  private final String word;

  FlowSource(String word) {
    this.word = word;
  }

  /** Its word for programs. */
  public String word() {
    return word;
  }
}
