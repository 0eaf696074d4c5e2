package dev.pynmon.application.service.familytree;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.ComponentState;
import dev.pynmon.domain.familytree.FamilyFacts;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.workflow.WorkflowRole;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of the members of a family. For one thread. */
final class Members {
  /** How many changes of each member are read for when it began and ended. */
  private static final int HISTORY = 200;

  private final Visit visit;
  private final Set<InvocationId> asked = new HashSet<>();
  private final Map<InvocationId, StoredInvocation> records = new HashMap<>();

  Members(Visit visit) {
    this.visit = visit;
  }

  /** True when some component knows it. Cost: a call, three where there is no record. */
  boolean isKnown(InvocationId id) {
    List<InvocationId> ids = List.of(id);
    return record(id).isPresent() || !states(ids).isEmpty() || !histories(ids, 1).isEmpty();
  }

  /**
   * Who called it: as its record says, else as its registration does. Cost: a call, two where the
   * record cannot be read.
   */
  Optional<InvocationId> parent(InvocationId id) {
    return record(id)
        .filter(Invocation.class::isInstance)
        .map(record -> ((Invocation) record).parent())
        .orElseGet(() -> registrar(id));
  }

  private Optional<InvocationId> registrar(InvocationId id) {
    return Optional.ofNullable(histories(List.of(id), 1).get(id))
        .flatMap(History::last)
        .flatMap(HistoryEntry::registeredBy);
  }

  private Optional<StoredInvocation> record(InvocationId id) {
    read(List.of(id));
    return Optional.ofNullable(records.get(id));
  }

  private void read(List<InvocationId> ids) {
    List<InvocationId> unknown = ids.stream().filter(asked::add).toList();
    records.putAll(
        answer(
            visit.stateBackend(store -> Batches.ask(unknown, batch -> store.records().of(batch)))));
  }

  /**
   * What is to be said of each. Going on means: until now. Cost: three calls for each 1,000
   * members.
   */
  Map<InvocationId, FamilyFacts> facts(List<InvocationId> ids, Instant now) {
    read(ids);
    Map<InvocationId, InvocationState> states = states(ids);
    Map<InvocationId, History> histories = histories(ids, HISTORY);
    return ids.stream()
        .map(
            id ->
                facts(
                    id,
                    Optional.ofNullable(states.get(id)),
                    histories.getOrDefault(id, History.EMPTY),
                    now))
        .collect(Collectors.toMap(FamilyFacts::id, Function.identity()));
  }

  private FamilyFacts facts(
      InvocationId id, Optional<InvocationState> state, History history, Instant now) {
    MemberTimes times = new MemberTimes(state, history);
    Optional<Invocation> record =
        Optional.ofNullable(records.get(id))
            .filter(Invocation.class::isInstance)
            .map(Invocation.class::cast);
    return new FamilyFacts(
        id,
        record.map(Invocation::task).or(() -> state.map(InvocationState::task)),
        times.status(),
        times.started(),
        times.elapsed(now),
        record.filter(known -> known.workflowRole() == WorkflowRole.ROOT).isPresent());
  }

  private Map<InvocationId, InvocationState> states(List<InvocationId> ids) {
    return answer(
        visit.orchestrator(store -> Batches.ask(ids, batch -> store.statuses().of(batch))));
  }

  private Map<InvocationId, History> histories(List<InvocationId> ids, int each) {
    return answer(
        visit.stateBackend(store -> Batches.ask(ids, batch -> store.histories().of(batch, each))));
  }

  private static <T> Map<InvocationId, T> answer(ComponentState<Map<InvocationId, T>> answer) {
    return answer.available().orElse(Map.of());
  }
}
