package dev.pynmon.application.port.out.rerun;

/**
 * How the pynenc that works on a store registers invocations, as far as what it wrote there shows
 * (wire format, section 0.5).
 *
 * @param workflows what begins a workflow of its own; by what the state backend holds
 * @param hasQueues whether messages have a queue and a priority; by what the broker holds
 */
public record Dialect(Workflows workflows, boolean hasQueues) {
  /** What begins a workflow of its own when nothing calls it. */
  public enum Workflows {
    /** Everything, as before pynenc 0.3: what {@code NewInvocation} says counts for nothing. */
    EVERY,
    /** What did so when it was first registered. */
    AS_BEFORE,
    /** The original was registered by a pynenc before 0.3, so that it tells nothing. */
    UNTOLD
  }
}
