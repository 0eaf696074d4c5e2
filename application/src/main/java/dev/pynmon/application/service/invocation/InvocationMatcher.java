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
import dev.pynmon.domain.search.Condition;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Tells which invocations a filter lets through, in batches; the state backend is asked if need be.
 */
final class InvocationMatcher {
  /** How many are searched at once. */
  private static final int SEARCHED = 500;

  private final Visit visit;
  private final InvocationFilter filter;
  private final ValueDecoder decoder;

  /**
   * A matcher.
   *
   * @param decoder knows what values say, for queries that ask for them
   */
  InvocationMatcher(Visit visit, InvocationFilter filter, ValueDecoder decoder) {
    this.visit = visit;
    this.filter = filter;
    this.decoder = decoder;
  }

  InvocationFilter filter() {
    return filter;
  }

  /**
   * Those that match, in their order; missing when the state backend has to be asked and cannot.
   */
  Answer<List<Candidate>> matching(List<Candidate> candidates) {
    List<Candidate> left = candidates.stream().filter(this::matchesState).toList();
    Answer<List<Candidate>> byRecord =
        needsRecords(left) ? byRecord(left) : new Answer.Available<>(left);
    Answer<List<Candidate>> byHistory =
        filter.asksForThePast() ? Visit.flat(byRecord.map(this::byHistory)) : byRecord;
    return filter
        .search()
        .map(search -> Visit.flat(byHistory.map(some -> bySearch(search, some))))
        .orElse(byHistory);
  }

  /** A few at a time, so that what was read of them need not be kept. */
  private Answer<List<Candidate>> bySearch(Search search, List<Candidate> candidates) {
    Answer<List<Candidate>> found = new Answer.Available<>(List.of());
    for (List<Candidate> some : Batches.of(candidates, SEARCHED)) {
      found =
          Visit.flat(
              found.map(
                  before ->
                      ofFew(search, some)
                          .map(more -> Stream.concat(before.stream(), more.stream()).toList())));
    }
    return found;
  }

  private Answer<List<Candidate>> ofFew(Search search, List<Candidate> candidates) {
    SearchReading reading = new SearchReading(visit, decoder);
    Answer<List<Candidate>> left = new Answer.Available<>(candidates);
    for (Condition condition : search.cheapestFirst()) {
      left = Visit.flat(left.map(some -> holding(condition, some, reading)));
    }
    return left;
  }

  private static Answer<List<Candidate>> holding(
      Condition condition, List<Candidate> some, SearchReading reading) {
    return some.isEmpty()
        ? new Answer.Available<>(some)
        : reading
            .with(condition.readings(), some)
            .map(read -> some.stream().filter(each -> condition.holds(read.facts(each))).toList());
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
    return status && filter.task().map(state.task()::equals).orElse(true);
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
