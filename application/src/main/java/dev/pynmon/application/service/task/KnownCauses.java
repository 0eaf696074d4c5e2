package dev.pynmon.application.service.task;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.task.Failure;
import dev.pynmon.domain.task.FailureCause;
import dev.pynmon.domain.value.StoredText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why invocations failed. Each is asked for until it is known, then kept. */
final class KnownCauses {
  private final ValueDecoder decoder;
  private final Map<InvocationId, FailureCause> causes = new HashMap<>();

  KnownCauses(ValueDecoder decoder) {
    this.decoder = decoder;
  }

  /** The causes of these, as far as they can be read. Cost: a call for each 1,000 not known yet. */
  Map<InvocationId, FailureCause> of(Visit visit, List<Failure> failures) {
    List<InvocationId> open =
        failures.stream()
            .map(Failure::invocation)
            .filter(id -> !causes.containsKey(id))
            .distinct()
            .toList();
    visit
        .stateBackend(
            store -> Batches.ask(open, ids -> store.outcomes().of(ids, FailureCause.MAX_STORED)))
        .available()
        .ifPresent(found -> found.forEach(this::learn));
    return causes;
  }

  /** Forgets all others. */
  void retain(Set<InvocationId> ids) {
    causes.keySet().retainAll(ids);
  }

  private void learn(InvocationId id, Outcome outcome) {
    outcome.exception().map(this::cause).ifPresent(cause -> causes.put(id, cause));
  }

  private FailureCause cause(StoredText text) {
    return FailureCause.of(decoder.decodeException(text));
  }
}
