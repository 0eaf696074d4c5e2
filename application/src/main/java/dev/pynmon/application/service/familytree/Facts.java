package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Present;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.trigger.TriggerRun;
import dev.pynmon.domain.workflow.WorkflowRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the components know of the invocations of a family, in three questions at the same time, one
 * of why those failed that did, and one of the runners whose silence would have ended an attempt.
 *
 * @param states what the orchestrator knows
 * @param records what the state backend knows
 * @param histories their changes
 * @param now the end of what still goes on
 * @param silentSince when runners that count as dead were last heard of
 * @param starts the runs of triggers that started them
 * @param failureCauses why those failed that did
 */
record Facts(
    Map<InvocationId, InvocationState> states,
    Map<InvocationId, StoredInvocation> records,
    Map<InvocationId, History> histories,
    Instant now,
    Map<RunnerId, Instant> silentSince,
    Map<InvocationId, TriggerRun> starts,
    Map<InvocationId, FailureCause> failureCauses) {
  static Facts read(Visit visit, List<InvocationId> ids, FamilyHistories read, Instant now) {
    Later<Map<InvocationId, InvocationState>> states = visit.begin(() -> visit.states(ids));
    Later<Map<InvocationId, StoredInvocation>> records = visit.begin(() -> visit.records(ids));
    Map<InvocationId, History> histories = read.of(ids);
    Map<InvocationId, FailureCause> failureCauses = visit.failureCauses(states.get().values());
    return new Facts(states.get(), records.get(), histories, now, Map.of(), Map.of(), failureCauses)
        .heard(visit);
  }

  /** With the silence of runners that would have ended an attempt: one question more, or none. */
  private Facts heard(Visit visit) {
    Set<RunnerId> doubted =
        histories.keySet().stream().flatMap(id -> life(id).inDoubt()).collect(Collectors.toSet());
    SilentRunners.ask(visit, doubted);
    Map<RunnerId, Instant> silent =
        new SilentRunners(visit, visit.contexts(doubted)).among(doubted, now);
    return new Facts(states, records, histories, now, silent, starts, failureCauses);
  }

  /** The same with the runs of triggers that started them. */
  Facts with(Map<InvocationId, TriggerRun> runs) {
    return new Facts(states, records, histories, now, silentSince, runs, failureCauses);
  }

  /** True when any component knows it. */
  boolean know(InvocationId id) {
    return states.containsKey(id) || records.containsKey(id) || histories.containsKey(id);
  }

  Map<InvocationId, FamilyFacts> of(List<InvocationId> ids) {
    return ids.stream().collect(Collectors.toMap(id -> id, this::of));
  }

  private FamilyFacts of(InvocationId id) {
    FamilyFacts facts =
        new FamilyFacts(
                id,
                state(id).map(InvocationState::task).or(() -> record(id).map(Invocation::task)),
                state(id).map(InvocationState::status).map(StatusRecord::status),
                Optional.empty(),
                Optional.empty(),
                record(id).filter(found -> found.workflowRole() == WorkflowRole.ROOT).isPresent())
            .lived(life(id))
            .because(Optional.ofNullable(failureCauses.get(id)));
    return Optional.ofNullable(starts.get(id)).map(facts::startedBy).orElse(facts);
  }

  private Life life(InvocationId id) {
    return Life.of(
        histories.getOrDefault(id, History.EMPTY),
        new Present(now, state(id).map(InvocationState::status), silentSince));
  }

  private Optional<InvocationState> state(InvocationId id) {
    return Optional.ofNullable(states.get(id));
  }

  private Optional<Invocation> record(InvocationId id) {
    return Optional.ofNullable(records.get(id))
        .filter(Invocation.class::isInstance)
        .map(Invocation.class::cast);
  }
}
