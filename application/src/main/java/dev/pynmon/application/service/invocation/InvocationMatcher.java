package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Batches;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.invocation.History;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.invocation.StoredInvocation;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.search.InvocationFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Tells which invocations a filter lets through, in batches; the state backend is asked if need be.
 * Whether something happened to them in a time sees to it whoever asks, but for when they failed.
 */
final class InvocationMatcher {
  private final Visit visit;
  private final InvocationFilter filter;
  private final Optional<SearchMatcher> searching;

  /**
   * A matcher.
   *
   * @param decoder knows what values say, for queries that ask for them
   * @param queues knows what the code says of queues, for the same
   */
  InvocationMatcher(Visit visit, InvocationFilter filter, ValueDecoder decoder, TaskQueues queues) {
    this.visit = visit;
    this.filter = filter;
    this.searching =
        filter.search().map(search -> SearchMatcher.of(visit, search, decoder, queues.of(visit)));
  }

  InvocationFilter filter() {
    return filter;
  }

  /**
   * Those that match, in their order; missing when the state backend has to be asked and cannot.
   */
  Answer<List<Candidate>> matching(List<Candidate> candidates) {
    return matching(candidates, SearchMatcher::matching);
  }

  /** The same of those that {@link #hinted} left, whose clues are not asked for again. */
  Answer<List<Candidate>> matchingHinted(List<Candidate> candidates) {
    return matching(candidates, SearchMatcher::matchingHinted);
  }

  private Answer<List<Candidate>> matching(
      List<Candidate> candidates,
      BiFunction<SearchMatcher, List<Candidate>, Answer<List<Candidate>>> search) {
    List<Candidate> left = candidates.stream().filter(this::matchesState).toList();
    Answer<List<Candidate>> byRecord =
        needsRecords(left) ? byRecord(left) : new Answer.Available<>(left);
    Answer<List<Candidate>> byHistory =
        filter.asksForThePast() ? Answer.flat(byRecord.map(this::byHistory)) : byRecord;
    return searching
        .map(matcher -> Answer.flat(byHistory.map(some -> search.apply(matcher, some))))
        .orElse(byHistory);
  }

  /** Whether stores may tell of most that the query does not hold of them, by clues alone. */
  boolean isHinted() {
    return filter.search().stream()
        .flatMap(search -> search.cheapestFirst().stream())
        .anyMatch(SearchHints::isHinted);
  }

  /** Those whose query may hold, by clues alone: nothing needs to be known of them yet. */
  Answer<List<Candidate>> hinted(List<Candidate> candidates) {
    return searching
        .map(matcher -> matcher.hinted(candidates))
        .orElseGet(() -> new Answer.Available<>(candidates));
  }

  /** Those whose history holds an entry of this kind. */
  Answer<List<Candidate>> withHistory(List<Candidate> candidates, Predicate<History> wanted) {
    List<InvocationId> ids = candidates.stream().map(Candidate::id).toList();
    return visit
        .stateBackend(
            state -> Batches.ask(ids, batch -> state.histories().of(batch, InvocationRows.HISTORY)))
        .map(
            found ->
                candidates.stream()
                    .filter(each -> wanted.test(found.getOrDefault(each.id(), History.EMPTY)))
                    .toList());
  }

  private boolean matchesState(Candidate candidate) {
    return candidate
        .state()
        .map(this::matches)
        .orElse(filter.statuses().isEmpty() || filter.asksForThePast());
  }

  private boolean matches(InvocationState state) {
    boolean status =
        filter.statuses().isEmpty()
            || filter.asksForThePast()
            || filter.statuses().contains(state.status().status());
    return status
        && filter.task().map(state.task()::equals).orElse(true)
        && filter.failedIn().map(time -> time.contains(state.status().at())).orElse(true);
  }

  private boolean needsRecords(List<Candidate> candidates) {
    boolean taskUnknown =
        filter.task().isPresent() && candidates.stream().anyMatch(each -> each.state().isEmpty());
    return filter.workflow().isPresent() || filter.workflowType().isPresent() || taskUnknown;
  }

  private Answer<List<Candidate>> byRecord(List<Candidate> candidates) {
    List<InvocationId> ids = candidates.stream().map(Candidate::id).toList();
    return visit
        .stateBackend(state -> Batches.ask(ids, batch -> state.records().of(batch)))
        .map(records -> candidates.stream().filter(each -> matchesRecord(each, records)).toList());
  }

  private boolean matchesRecord(Candidate candidate, Map<InvocationId, StoredInvocation> records) {
    return records.get(candidate.id()) instanceof Invocation record
        && filter.task().map(record.task()::equals).orElse(true)
        && matchesWorkflow(record);
  }

  private boolean matchesWorkflow(Invocation record) {
    boolean id =
        filter
            .workflow()
            .map(wanted -> record.workflow().filter(own -> own.id().equals(wanted)).isPresent())
            .orElse(true);
    Optional<TaskKey> type = filter.workflowType();
    return id
        && type.map(
                wanted -> record.workflow().filter(own -> own.type().equals(wanted)).isPresent())
            .orElse(true);
  }

  private Answer<List<Candidate>> byHistory(List<Candidate> candidates) {
    return withHistory(candidates, history -> history.entries().stream().anyMatch(this::wasWanted));
  }

  private boolean wasWanted(HistoryEntry entry) {
    return filter.statuses().contains(entry.status().status());
  }
}
