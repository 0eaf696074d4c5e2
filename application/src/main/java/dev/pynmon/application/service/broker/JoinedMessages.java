package dev.pynmon.application.service.broker;

import dev.pynmon.application.port.in.broker.WaitingMessage;
import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.broker.QueuedMessage;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What other components know of the invocations of some messages, asked side by side: three calls,
 * and one more where somebody waits for one of them.
 *
 * @param states their states
 * @param records their records
 * @param waiters who waits for them
 * @param waiting those of them that wait themselves
 */
record JoinedMessages(
    Map<InvocationId, InvocationState> states,
    Map<InvocationId, StoredInvocation> records,
    Map<InvocationId, List<InvocationId>> waiters,
    Set<InvocationId> waiting) {

  /** These messages, at most 1,000, in their order. */
  static List<WaitingMessage> of(Visit visit, List<QueuedMessage> messages) {
    List<InvocationId> ids = messages.stream().map(QueuedMessage::invocation).distinct().toList();
    Later<Map<InvocationId, InvocationState>> states = visit.begin(() -> visit.states(ids));
    Later<Edges> edges = visit.begin(() -> edges(visit, ids));
    Map<InvocationId, StoredInvocation> records = visit.records(ids);
    Edges found = edges.get();
    JoinedMessages joined =
        new JoinedMessages(states.get(), records, found.waiters(), found.waiting());
    return messages.stream().map(joined::joined).toList();
  }

  /** One message, and its state where its queue does not tell since when it waits. */
  static Optional<WaitingMessage> withStateOf(Visit visit, Optional<QueuedMessage> message) {
    return message.map(
        one -> {
          List<InvocationId> id =
              one.queuedAt().isPresent() ? List.of() : List.of(one.invocation());
          Optional<InvocationState> state = visit.states(id).values().stream().findFirst();
          return new WaitingMessage(one, state, Optional.empty());
        });
  }

  private record Edges(Map<InvocationId, List<InvocationId>> waiters, Set<InvocationId> waiting) {
    static final Edges NONE = new Edges(Map.of(), Set.of());
  }

  private static Edges edges(Visit visit, List<InvocationId> ids) {
    return ids.isEmpty()
        ? Edges.NONE
        : visit.orchestrator(store -> edges(store.blocking(), ids)).available().orElse(Edges.NONE);
  }

  private static Edges edges(Blocking blocking, List<InvocationId> ids) {
    Map<InvocationId, List<InvocationId>> waiters =
        blocking.waitersOf(ids, WaitingMessage.MAX_AWAITED_BY);
    Collection<InvocationId> awaited = waiters.keySet();
    return new Edges(
        waiters, awaited.isEmpty() ? Set.of() : blocking.waitedForBy(awaited, 1).keySet());
  }

  private WaitingMessage joined(QueuedMessage message) {
    InvocationId id = message.invocation();
    Optional<InvocationState> state = Optional.ofNullable(states.get(id));
    List<InvocationId> awaitedBy = waiters.getOrDefault(id, List.of());
    boolean isToRun = state.filter(known -> known.status().status().isAvailable()).isPresent();
    return new WaitingMessage(
        message,
        state,
        Optional.ofNullable(records.get(id)),
        awaitedBy,
        isToRun && !awaitedBy.isEmpty() && !waiting.contains(id));
  }
}
