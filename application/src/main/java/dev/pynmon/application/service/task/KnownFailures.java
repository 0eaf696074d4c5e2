package dev.pynmon.application.service.task;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.failure.Failure;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.FailureFacts;
import dev.pynmon.domain.failure.GivenNames;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.value.StoredText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why invocations failed, who called them, and which names they were given. A cause is asked for
 * until it is known, a record once; both are then kept. For one thread at a time.
 */
final class KnownFailures {
  private final ValueDecoder decoder;
  private final Map<InvocationId, FailureCause> failureCauses = new HashMap<>();
  private final Map<InvocationId, InvocationId> parents = new HashMap<>();
  private final Map<InvocationId, GivenNames> given = new HashMap<>();
  private final Set<InvocationId> recorded = new HashSet<>();

  KnownFailures(ValueDecoder decoder) {
    this.decoder = decoder;
  }

  /** As far as can be read. Cost: two calls for each 1,000 not known yet. */
  FailureFacts of(Visit visit, List<Failure> failures) {
    Set<InvocationId> ids = failures.stream().map(Failure::invocation).collect(Collectors.toSet());
    readCauses(visit, ids.stream().filter(id -> !failureCauses.containsKey(id)).toList());
    readParents(visit, ids.stream().filter(id -> !recorded.contains(id)).toList());
    return new FailureFacts(failureCauses, parents, given);
  }

  /** Forgets all others. */
  void retain(Set<InvocationId> ids) {
    failureCauses.keySet().retainAll(ids);
    parents.keySet().retainAll(ids);
    given.keySet().retainAll(ids);
    recorded.retainAll(ids);
  }

  private void readCauses(Visit visit, List<InvocationId> open) {
    visit
        .stateBackend(
            store -> Batches.ask(open, ids -> store.outcomes().of(ids, FailureCause.MAX_STORED)))
        .available()
        .ifPresent(found -> found.forEach(this::learn));
  }

  private void readParents(Visit visit, List<InvocationId> open) {
    visit
        .stateBackend(store -> Batches.ask(open, ids -> store.records().of(ids)))
        .available()
        .ifPresent(
            found -> {
              recorded.addAll(open);
              found.values().stream()
                  .filter(Invocation.class::isInstance)
                  .map(Invocation.class::cast)
                  .forEach(this::learn);
            });
  }

  private void learn(Invocation record) {
    record.parent().ifPresent(parent -> parents.put(record.id(), parent));
    GivenNames names = GivenNames.in(record.arguments(), decoder::decode);
    if (!names.names().isEmpty()) {
      given.put(record.id(), names);
    }
  }

  private void learn(InvocationId id, Outcome outcome) {
    outcome
        .exception()
        .map(this::failureCause)
        .ifPresent(failureCause -> failureCauses.put(id, failureCause));
  }

  private FailureCause failureCause(StoredText text) {
    return FailureCause.of(decoder.decodeException(text));
  }
}
