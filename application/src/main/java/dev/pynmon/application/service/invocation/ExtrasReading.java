package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.ListExtras;
import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.value.StoredText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads what tells the rows of a list apart: a call to the state backend where something failed,
 * and one to the broker where something waits, at the same time.
 */
public final class ExtrasReading {
  private final Visit visit;
  private final ValueDecoder decoder;

  /**
   * Reads for one visit.
   *
   * @param decoder makes exceptions readable
   */
  public ExtrasReading(Visit visit, ValueDecoder decoder) {
    this.visit = visit;
    this.decoder = decoder;
  }

  /** Begins to ask about at most 1,000. */
  public Supplier<ListExtras> of(List<InvocationState> listed) {
    return begin(listed.stream().map(Candidate::of).toList());
  }

  /** The same. */
  Supplier<ListExtras> begin(List<Candidate> listed) {
    List<InvocationId> waiting = in(InvocationStatus::isAvailable, listed);
    Later<Map<InvocationId, FailureCause>> causes = visit.begin(() -> causesOf(listed));
    Later<Map<InvocationId, QueueName>> queues = visit.begin(() -> queues(waiting));
    return () -> new ListExtras(causes.get(), queues.get());
  }

  /** Why those of at most 1,000 failed that did. */
  Map<InvocationId, FailureCause> causesOf(List<Candidate> listed) {
    return causes(in(KnownStatus.FAILED::equals, listed));
  }

  private static List<InvocationId> in(
      Predicate<InvocationStatus> wanted, List<Candidate> candidates) {
    return candidates.stream()
        .flatMap(each -> each.state().stream())
        .filter(state -> wanted.test(state.status().status()))
        .map(InvocationState::id)
        .toList();
  }

  private Map<InvocationId, FailureCause> causes(List<InvocationId> failed) {
    Map<InvocationId, Outcome> outcomes =
        failed.isEmpty()
            ? Map.of()
            : visit
                .stateBackend(store -> store.outcomes().of(failed, FailureCause.MAX_STORED))
                .available()
                .orElse(Map.of());
    Map<InvocationId, FailureCause> causes = new HashMap<>();
    outcomes.forEach(
        (id, outcome) ->
            outcome.exception().map(this::cause).ifPresent(why -> causes.put(id, why)));
    return causes;
  }

  private FailureCause cause(StoredText text) {
    return FailureCause.of(decoder.decodeException(text));
  }

  private Map<InvocationId, QueueName> queues(List<InvocationId> waiting) {
    Map<InvocationId, QueueName> queues = new HashMap<>();
    if (!waiting.isEmpty()) {
      visit
          .broker(broker -> broker.queues().find(waiting))
          .available()
          .ifPresent(found -> found.first().forEach((id, each) -> queues.put(id, each.queue())));
    }
    return queues;
  }
}
