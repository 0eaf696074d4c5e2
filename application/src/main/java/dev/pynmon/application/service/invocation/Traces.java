package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ShowInvocationUseCase;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.invocation.Outcome;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the components know of one invocation.
 *
 * @param id the invocation
 * @param state what the orchestrator knows
 * @param record what the state backend knows
 * @param changes its history; missing when that could not be asked
 * @param outcome what it left behind
 */
record Traces(
    InvocationId id,
    Optional<InvocationState> state,
    Optional<StoredInvocation> record,
    Answer<History> changes,
    Outcome outcome) {

  /** Four calls at the same time. */
  static Traces read(Visit visit, InvocationId id) {
    Later<Optional<Outcome>> outcome =
        visit.begin(
            () ->
                one(
                    visit.stateBackend(
                        store -> store.outcomes().of(List.of(id), ShowInvocationUseCase.MAX_VALUE)),
                    id));
    Traces traces = readHistory(visit, id);
    return new Traces(
        id, traces.state, traces.record, traces.changes, outcome.get().orElse(Outcome.NONE));
  }

  /** Three calls at the same time. */
  static Traces readHistory(Visit visit, InvocationId id) {
    List<InvocationId> ids = List.of(id);
    Later<Map<InvocationId, InvocationState>> states = visit.begin(() -> visit.states(ids));
    Later<Map<InvocationId, StoredInvocation>> records = visit.begin(() -> visit.records(ids));
    Answer<History> changes =
        visit
            .stateBackend(store -> store.histories().of(ids, ShowInvocationUseCase.MAX_HISTORY))
            .map(found -> found.getOrDefault(id, History.EMPTY));
    return new Traces(
        id,
        Optional.ofNullable(states.get().get(id)),
        Optional.ofNullable(records.get().get(id)),
        changes,
        Outcome.NONE);
  }

  private static <T> Optional<T> one(Answer<Map<InvocationId, T>> answer, InvocationId id) {
    return answer.available().flatMap(found -> Optional.ofNullable(found.get(id)));
  }

  boolean isKnown() {
    return state.isPresent()
        || record.isPresent()
        || !history().entries().isEmpty()
        || !outcome.equals(Outcome.NONE);
  }

  boolean isHistoryMissing() {
    return changes.absence().isPresent();
  }

  History history() {
    return changes.available().orElse(History.EMPTY);
  }

  /** What it was called with, as far as its record can be read. */
  Arguments arguments() {
    return readable().map(Invocation::arguments).orElse(Arguments.NONE);
  }

  /** Who called it. */
  Optional<InvocationId> parent() {
    return readable().flatMap(Invocation::parent);
  }

  private Optional<Invocation> readable() {
    return record.filter(Invocation.class::isInstance).map(Invocation.class::cast);
  }

  /**
   * It as a row, with whoever made its newest change. Cost: where an attempt goes on, the calls of
   * {@link SilentRunners}.
   */
  InvocationRow row(Visit visit, Map<RunnerId, RunnerContext> contexts) {
    return new InvocationRow(
        id,
        state,
        record,
        history(),
        life(visit).lastActor().flatMap(runner -> Optional.ofNullable(contexts.get(runner))),
        new SilentRunners(visit, contexts).among(inDoubt(visit), visit.asOf()));
  }

  /** Whoever works at it now, or lost it to recovery, as far as its history tells. */
  List<RunnerId> inDoubt(Visit visit) {
    return life(visit).inDoubt().toList();
  }

  private Life life(Visit visit) {
    return new Candidate(id, state).life(history(), visit.asOf(), Map.of());
  }

  /** Everybody who made a change, as far as known. */
  Map<RunnerId, RunnerContext> contexts(Visit visit) {
    List<RunnerId> runners =
        Stream.concat(owner().stream(), history().entries().stream().flatMap(Traces::actors))
            .distinct()
            .limit(PageRequest.MAX_LIMIT)
            .toList();
    return visit.contexts(runners);
  }

  private Optional<RunnerId> owner() {
    return state.flatMap(known -> known.status().owner());
  }

  private static Stream<RunnerId> actors(HistoryEntry entry) {
    return Stream.concat(entry.runnerContext().stream(), entry.status().owner().stream());
  }
}
