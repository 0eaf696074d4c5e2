package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.out.orchestrator.Blocking;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which ended invocations something unfinished still refers to: its parent reads its result, a
 * waiter waits for it, a workflow that is run again loads its members by their ids. Two calls for
 * any number of them, which may be up to 200.
 */
final class Referrers {
  /** Of more waiters the others need not be known: one that is unfinished is enough. */
  private static final int WAITERS = 40;

  private final OrchestratorStore store;

  Referrers(OrchestratorStore store) {
    this.store = store;
  }

  /** Those that nothing unfinished refers to, in the same order. */
  List<EndedInvocation> unneeded(List<EndedInvocation> ended) {
    Blocking blocking = store.blocking();
    Map<InvocationId, List<InvocationId>> waiters =
        blocking.waitersOf(ended.stream().map(EndedInvocation::id).toList(), WAITERS);
    Set<InvocationId> referrers = new HashSet<>();
    waiters.values().forEach(referrers::addAll);
    ended.forEach(one -> named(one).forEach(referrers::add));
    Set<InvocationId> unfinished = unfinished(referrers);
    return ended.stream()
        .filter(one -> !isDamaged(one) && referrers(one, waiters).noneMatch(unfinished::contains))
        .toList();
  }

  private Set<InvocationId> unfinished(Set<InvocationId> ids) {
    Set<InvocationId> unfinished = new HashSet<>();
    if (!ids.isEmpty()) {
      store.statuses().of(ids).values().stream()
          .filter(state -> !isFinal(state))
          .forEach(state -> unfinished.add(state.id()));
    }
    return unfinished;
  }

  private static boolean isFinal(InvocationState state) {
    return state.status().status() instanceof KnownStatus known
        && KnownStatus.finals().contains(known);
  }

  private static Stream<InvocationId> referrers(
      EndedInvocation one, Map<InvocationId, List<InvocationId>> waiters) {
    return Stream.concat(waiters.getOrDefault(one.id(), List.of()).stream(), named(one));
  }

  /** Those that its record names. */
  private static Stream<InvocationId> named(EndedInvocation one) {
    return one.record().stream().flatMap(Referrers::named).filter(id -> !id.equals(one.id()));
  }

  private static Stream<InvocationId> named(StoredInvocation record) {
    return switch (record) {
      case DamagedInvocation damaged -> Stream.empty();
      case Invocation invocation ->
          Stream.concat(
              invocation.parent().stream(), invocation.workflow().stream().flatMap(Referrers::of));
    };
  }

  private static Stream<InvocationId> of(WorkflowIdentity workflow) {
    return Stream.of(Optional.of(workflow.id()), workflow.parent())
        .flatMap(Optional::stream)
        .map(WorkflowId::definingInvocation);
  }

  /** Of one whose record cannot be read nobody knows who refers to it. */
  private static boolean isDamaged(EndedInvocation one) {
    return one.record().filter(DamagedInvocation.class::isInstance).isPresent();
  }
}
