package dev.pynmon.application.port.in.broker;

import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message with what the other components know of its invocation.
 *
 * @param message the message
 * @param state the state of the invocation; empty when the orchestrator does not know it
 * @param record its record; empty when the state backend does not know it
 * @param awaitedBy who waits for its result, the first by id, at most {@value #MAX_AWAITED_BY}
 * @param isTakenFirst true when runners take it before any queue: others wait for it, it waits for
 *     none itself, and it is to run (wire format, section 7)
 */
public record WaitingMessage(
    QueuedMessage message,
    Optional<InvocationState> state,
    Optional<StoredInvocation> record,
    List<InvocationId> awaitedBy,
    boolean isTakenFirst) {
  /** The most that are named of those who wait. */
  public static final int MAX_AWAITED_BY = 2;

  public WaitingMessage {
    awaitedBy = List.copyOf(awaitedBy);
  }

  /** One that nobody waits for. */
  public WaitingMessage(
      QueuedMessage message, Optional<InvocationState> state, Optional<StoredInvocation> record) {
    this(message, state, record, List.of(), false);
  }

  /**
   * Since when it waits: when it was pushed or, where the store keeps no time of that, when its
   * invocation became what a runner may take. Empty when neither is known.
   */
  public Optional<Instant> since() {
    return message.queuedAt().or(this::sinceByStatus);
  }

  /** Its record where that can be read. */
  public Optional<Invocation> readable() {
    return record.filter(Invocation.class::isInstance).map(Invocation.class::cast);
  }

  /** Its task, as far as any component knows it. */
  public Optional<TaskKey> task() {
    return state.map(InvocationState::task).or(() -> readable().map(Invocation::task));
  }

  private Optional<Instant> sinceByStatus() {
    return state
        .map(InvocationState::status)
        .filter(record -> record.status().isAvailable())
        .map(record -> record.at());
  }
}
