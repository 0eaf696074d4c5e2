package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.Optional;

/**
 * A message with what the other components know of its invocation.
 *
 * @param message the message
 * @param state the state of the invocation; empty when the orchestrator does not know it
 * @param record its record; empty when the state backend does not know it
 */
public record WaitingMessage(
    QueuedMessage message, Optional<InvocationState> state, Optional<StoredInvocation> record) {}
