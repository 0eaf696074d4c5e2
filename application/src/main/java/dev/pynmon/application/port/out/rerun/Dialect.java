package dev.pynmon.application.port.out.rerun;

import java.util.Optional;

/**
 * How the pynenc that works on a store registers invocations, as far as what it wrote there shows
 * (wire format, section 0.5).
 *
 * @param workflows what begins a workflow of its own; by what the state backend holds
 * @param hasQueues whether messages have a queue and a priority; by what the broker holds
 * @param problem why nothing that is registered here can ever run, a sentence: pynenc and the
 *     plugin for its store are of a pair that does not work (wire format, section 0.1). Empty when
 *     nothing shows that
 */
public record Dialect(Workflows workflows, boolean hasQueues, Optional<String> problem) {
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
