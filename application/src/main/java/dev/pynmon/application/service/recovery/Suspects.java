package dev.pynmon.application.service.recovery;

import dev.pynmon.application.port.out.broker.Queues;
import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.plugin.StateBackendStore;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.ToRun;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.application.service.recovery.NotStranded.By;
import dev.pynmon.domain.broker.MessagesFound;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Counted;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Invocations of which some may be stranded, looked at once. Cost: a walk over the queues, and a
 * call for each 1,000 of those without a message, two where others wait for some.
 *
 * @param visit the application
 * @param now when they are looked at
 */
record Suspects(Visit visit, Instant now) {
  /**
   * What keeps each of these from being stranded; those that nothing keeps are left out.
   *
   * @param states at most 20,000
   * @throws dev.pynmon.domain.app.BackendException when a component does not answer
   */
  Map<InvocationId, NotStranded> reasons(Collection<InvocationState> states) {
    Map<InvocationId, NotStranded> reasons = changing(states);
    ofRecords(open(states, reasons), reasons);
    return reasons;
  }

  /** The same of those that have a record, which they keep. */
  Map<InvocationId, NotStranded> changing(Collection<InvocationState> states) {
    Map<InvocationId, NotStranded> reasons = new LinkedHashMap<>();
    states.forEach(state -> ofStatus(state).ifPresent(reason -> reasons.put(state.id(), reason)));
    ofMessages(open(states, reasons), reasons);
    ofWaiters(open(states, reasons), reasons);
    return reasons;
  }

  private static List<InvocationId> open(
      Collection<InvocationState> states, Map<InvocationId, NotStranded> reasons) {
    return states.stream()
        .map(InvocationState::id)
        .filter(Predicate.not(reasons::containsKey))
        .toList();
  }

  private Optional<NotStranded> ofStatus(InvocationState state) {
    if (!state.status().status().isAvailable()) {
      return Optional.of(
          new NotStranded(By.STATUS, "It is " + state.status().status().value() + "."));
    }
    return ToRun.isDue(state, now)
        ? Optional.empty()
        : Optional.of(
            new NotStranded(
                By.YOUTH, "Its status is younger than a minute: a message may be on its way."));
  }

  private void ofMessages(List<InvocationId> ids, Map<InvocationId, NotStranded> reasons) {
    if (ids.isEmpty()) {
      return;
    }
    MessagesFound found = Needed.of(visit.broker(broker -> broker.queues().find(ids)));
    found
        .first()
        .forEach(
            (id, message) ->
                reasons.put(
                    id,
                    new NotStranded(
                        By.MESSAGE,
                        "A message of it waits in the queue " + message.queue() + ".")));
    if (!found.isComplete()) {
      ids.forEach(id -> reasons.putIfAbsent(id, FAR_BACK));
    }
  }

  /** Said of all when the queues are not looked at to their end. */
  static final String MAY_STAND_BACK =
      "More than %s messages wait: one of it may stand further back."
          .formatted(Counted.of(Queues.MAX_SEARCHED));

  /** The same of one of them. */
  static final NotStranded FAR_BACK = new NotStranded(By.FAR_BACK, MAY_STAND_BACK);

  private void ofWaiters(List<InvocationId> ids, Map<InvocationId, NotStranded> reasons) {
    Needed.of(
            visit.orchestrator(
                store -> Batches.ask(ids, some -> blockingOf(store.blocking(), some))))
        .forEach(
            (id, waiters) ->
                reasons.put(
                    id,
                    new NotStranded(
                        By.WAITER,
                        "Invocation " + waiters.getFirst() + " waits for it: it needs no message.",
                        Optional.of(waiters.getFirst()))));
  }

  /**
   * Those of them that others wait for, with one of these. Of what waits itself runners do not take
   * any without a message (wire format, section 7).
   */
  static Map<InvocationId, List<InvocationId>> blockingOf(Blocking edges, List<InvocationId> ids) {
    Map<InvocationId, List<InvocationId>> waiters = new LinkedHashMap<>(edges.waitersOf(ids, 1));
    if (!waiters.isEmpty()) {
      waiters.keySet().removeAll(edges.waitedForBy(waiters.keySet(), 1).keySet());
    }
    return waiters;
  }

  private static final NotStranded NO_RECORD =
      new NotStranded(By.NO_RECORD, "It has no record: no runner could run it.");

  /** A runner that takes what has no record fails. */
  private void ofRecords(List<InvocationId> ids, Map<InvocationId, NotStranded> reasons) {
    Map<InvocationId, Boolean> recorded =
        Needed.of(
            visit
                .app()
                .stateBackend()
                .map(store -> Batches.ask(ids, some -> recorded(store, some))));
    ids.stream().filter(id -> !recorded.containsKey(id)).forEach(id -> reasons.put(id, NO_RECORD));
  }

  private static Map<InvocationId, Boolean> recorded(
      StateBackendStore store, List<InvocationId> ids) {
    Map<InvocationId, Boolean> recorded = new HashMap<>();
    store.records().known(ids).forEach(id -> recorded.put(id, true));
    return recorded;
  }
}
