package dev.pynmon.memory.orchestrator;

import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.memory.list.Moment;
import java.time.Instant;

/**
 * An invocation as the orchestrator knows it.
 *
 * @param number its place in the order of registration
 * @param at when it was registered
 * @param state what is known of it now
 */
record Registered(long number, Instant at, InvocationState state) {
  /** Orders final invocations by their end. */
  Moment end() {
    return new Moment(state.status().at(), number);
  }

  boolean hasKeysOf(Registered other) {
    return state.task().equals(other.state.task()) && state.call().equals(other.state.call());
  }

  boolean isFinal() {
    return state.status().status().isFinal();
  }
}
