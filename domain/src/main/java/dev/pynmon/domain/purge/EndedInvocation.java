package dev.pynmon.domain.purge;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.Optional;

/**
 * An invocation that came to an end and is to be removed from every component.
 *
 * @param state what the orchestrator knows of it
 * @param record its record in the state backend, which tells its parent, workflow and arguments;
 *     empty when there is none any more
 */
public record EndedInvocation(InvocationState state, Optional<StoredInvocation> record) {
  /** Which it is. */
  public InvocationId id() {
    return state.id();
  }
}
