package dev.pynmon.application.service.purge;

import dev.pynmon.application.port.out.workflow.Workflows;
import dev.pynmon.application.port.plugin.OrchestratorStore;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.DamagedInvocation;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.purge.EndedInvocation;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
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
 * waiter waits for it, a workflow that is run again loads its members by their ids, and a member
 * keeps values in its workflow. A few calls for any number of them, which may be up to 200; one
 * more for each that defines a workflow with members.
 */
final class Referrers {
  /** Whoever has more than these is needed: one of the others may be unfinished. */
  private static final int WAITERS = 40;

  private static final PageRequest MEMBERS = PageRequest.first(PageRequest.MAX_LIMIT);

  private final OrchestratorStore store;
  private final Workflows workflows;

  Referrers(OrchestratorStore store, Workflows workflows) {
    this.store = store;
    this.workflows = workflows;
  }

  /** Those that nothing unfinished refers to, in the same order. */
  List<EndedInvocation> unneeded(List<EndedInvocation> ended) {
    Map<InvocationId, List<InvocationId>> waiters =
        store.blocking().waitersOf(ended.stream().map(EndedInvocation::id).toList(), WAITERS + 1);
    Set<InvocationId> referrers = new HashSet<>();
    waiters.values().forEach(referrers::addAll);
    ended.forEach(one -> named(one).forEach(referrers::add));
    Set<InvocationId> unfinished = unfinished(referrers);
    Set<InvocationId> working = working(ended);
    return ended.stream()
        .filter(one -> !isDamaged(one) && !working.contains(one.id()))
        .filter(one -> waiters.getOrDefault(one.id(), List.of()).size() <= WAITERS)
        .filter(one -> referrers(one, waiters).noneMatch(unfinished::contains))
        .toList();
  }

  /** Those that define a workflow of which a member is unfinished, or has too many to tell. */
  private Set<InvocationId> working(List<EndedInvocation> ended) {
    List<WorkflowId> defined = ended.stream().flatMap(Referrers::defined).toList();
    Set<InvocationId> working = new HashSet<>();
    if (!defined.isEmpty()) {
      workflows
          .subInvocationCounts(defined, 1)
          .forEach(
              (workflow, members) -> {
                if (members.value() > 0 && isWorking(workflow)) {
                  working.add(workflow.definingInvocation());
                }
              });
    }
    return working;
  }

  private boolean isWorking(WorkflowId workflow) {
    Page<InvocationId> members = workflows.subInvocations(workflow, MEMBERS);
    return members.next().isPresent() || !unfinished(Set.copyOf(members.items())).isEmpty();
  }

  private static Stream<WorkflowId> defined(EndedInvocation one) {
    return one.record().stream()
        .flatMap(
            record ->
                record instanceof Invocation invocation
                    ? invocation.workflow().stream()
                    : Stream.empty())
        .map(WorkflowIdentity::id)
        .filter(workflow -> workflow.definingInvocation().equals(one.id()));
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
      case DamagedInvocation _ -> Stream.empty();
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
