package dev.pynmon.application.service.invocation;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.application.service.query.Walked;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.search.Facts;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Reading;
import dev.pynmon.domain.search.Search;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The invocations that a filter lets through, without what is shown of them. */
public final class MatchingInvocations {
  private final ValueDecoder decoder;
  private final TaskQueues queues;
  private final LongSupplier nanos;

  /**
   * Finds invocations.
   *
   * @param decoder knows what values say, for queries that ask for them
   * @param queues knows what the code says of queues, for the same
   * @param nanos measures how long is looked for them
   */
  public MatchingInvocations(ValueDecoder decoder, TaskQueues queues, LongSupplier nanos) {
    this.decoder = decoder;
    this.queues = queues;
    this.nanos = nanos;
  }

  /**
   * A part of them, newest registered first; missing when the orchestrator cannot be asked, or the
   * state backend about what only it knows.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  public Answer<Page<InvocationId>> page(
      Visit visit, InvocationFilter filter, PageRequest request) {
    return list(visit, filter, request).page().map(page -> page.map(Candidate::id));
  }

  /**
   * The same with what the orchestrator knows of each.
   *
   * @param share by which the budget of a walk is divided
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  public Answer<Page<Candidate>> candidates(
      Visit visit, InvocationFilter filter, PageRequest request, int share) {
    return list(visit, filter, request, share).page();
  }

  /**
   * What is known of some of them, in their order; missing when the state backend, or the broker,
   * has to be asked and cannot.
   *
   * @param wanted what is read of each
   */
  public Answer<List<Facts>> facts(Visit visit, Set<Reading> wanted, List<Candidate> some) {
    return new SearchReading(visit, decoder, queues.of(visit))
        .with(wanted, some)
        .map(reading -> some.stream().<Facts>map(reading::facts).toList());
  }

  Listed list(Visit visit, InvocationFilter filter, PageRequest request) {
    return list(visit, filter, request, 1);
  }

  /**
   * The same.
   *
   * @param share by which the budget of a walk is divided
   */
  Listed list(Visit visit, InvocationFilter filter, PageRequest request, int share) {
    if (filter.ids().isPresent()) {
      return new GivenList(visit, matcher(visit, filter)).list(filter.ids().get(), request);
    }
    if (filter.window().isPresent()) {
      return inTime(
          visit, filter.within(SliceCursor.window(request).or(filter::window)), request, share);
    }
    return isIndexed(filter)
        ? IndexedList.list(visit, filter, request)
        : walked(visit, filter, share).list(request);
  }

  private InvocationMatcher matcher(Visit visit, InvocationFilter filter) {
    return new InvocationMatcher(visit, filter, decoder, queues);
  }

  private WalkedList walked(Visit visit, InvocationFilter filter, int share) {
    return new WalkedList(visit, matcher(visit, filter), nanos, share);
  }

  private Listed inTime(Visit visit, InvocationFilter filter, PageRequest request, int share) {
    InvocationMatcher matcher = matcher(visit, filter);
    WindowList changes =
        new WindowList(visit, matcher, filter.window().orElseThrow(), nanos, share);
    return filter.failedIn().isPresent()
        ? new FailedList(changes, new WalkedList(visit, matcher, nanos, share)).list(request)
        : changes.list(request);
  }

  /** A part of what failed in a time, as far as the index of statuses tells it. */
  Listed failed(Visit visit, InvocationFilter filter, PageRequest request, int share) {
    return walked(visit, filter, share).list(request);
  }

  /**
   * Of which of these a query holds, as far as its budget reaches; missing when the state backend
   * has to be asked and cannot.
   *
   * @param newestFirst those that are looked at
   * @param states what is known of them
   */
  public Answer<MatchingIds> among(
      Visit visit,
      Search search,
      List<InvocationId> newestFirst,
      Function<InvocationId, Optional<InvocationState>> states) {
    return MatchingIds.of(
        newestFirst.stream().map(id -> new Candidate(id, states.apply(id))).toList(),
        SearchMatcher.of(visit, search, decoder, queues.of(visit)),
        SearchEffort.of(search, nanos, 1));
  }

  /**
   * Those of some invocations of which a query holds, in their order; missing when the state
   * backend has to be asked and cannot.
   */
  public Answer<List<InvocationState>> holding(
      Visit visit, Search search, List<InvocationState> some) {
    return SearchMatcher.of(visit, search, decoder, queues.of(visit))
        .matching(some.stream().map(Candidate::of).toList())
        .map(found -> found.stream().flatMap(each -> each.state().stream()).toList());
  }

  /**
   * A part of those that the orchestrator has an index for, of which a query holds; missing when it
   * cannot be asked, or the state backend where that is needed.
   *
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  public Answer<Page<InvocationState>> page(
      Visit visit, StatusFilter indexed, Search search, PageRequest request) {
    Answer<Walked<InvocationState>> walked =
        Answer.flat(
            visit.orchestrator(
                store ->
                    new FilteredWalk<InvocationState>(
                            part -> store.statuses().page(indexed, part),
                            some -> holding(visit, search, some),
                            effort(search))
                        .walk(request)));
    return walked.map(
        found ->
            new Page<>(
                found.items(),
                found.next(),
                found.previous(),
                found.searchedBackTo(state -> Registered.at(visit, state))));
  }

  /** How far a query looks from now on. */
  public Effort effort(Search search) {
    return SearchEffort.of(search, nanos, 1);
  }

  /** Of those that ask for no ids and no time. */
  private static boolean isIndexed(InvocationFilter filter) {
    return !filter.asksForThePast()
        && filter.workflow().isEmpty()
        && filter.workflowType().isEmpty()
        && filter.search().isEmpty();
  }
}
