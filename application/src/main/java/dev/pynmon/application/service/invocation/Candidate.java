package dev.pynmon.application.service.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.Optional;

/**
 * An invocation that may belong into a list.
 *
 * @param id the invocation
 * @param state what the orchestrator knows of it
 */
record Candidate(InvocationId id, Optional<InvocationState> state) {
  static Candidate of(InvocationState state) {
    return new Candidate(state.id(), Optional.of(state));
  }

  static Candidate unknown(InvocationId id) {
    return new Candidate(id, Optional.empty());
  }
}
