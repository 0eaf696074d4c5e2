package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.service.query.FilteredWalk.BUDGET;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.application.service.query.Walked;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** A list whose filter the orchestrator has no index for: its order is walked within a budget. */
final class WalkedList {
  private final Visit visit;
  private final InvocationMatcher matcher;
  private final InvocationFilter filter;
  private final LongSupplier nanos;
  private final int share;

  /**
   * A list.
   *
   * @param nanos measures how long is looked
   * @param share by which its budget is divided
   */
  WalkedList(Visit visit, InvocationMatcher matcher, LongSupplier nanos, int share) {
    this.visit = visit;
    this.matcher = matcher;
    this.filter = matcher.filter();
    this.nanos = nanos;
    this.share = share;
  }

  Listed list(PageRequest request) {
    return matcher.isHinted() ? hinted(request) : known(request);
  }

  private Listed known(PageRequest request) {
    Answer<Walked<Candidate>> walked =
        Answer.flat(
            visit.orchestrator(
                store ->
                    new FilteredWalk<>(
                            part -> store.statuses().page(indexed(), part).map(Candidate::of),
                            matcher::matching,
                            effort(),
                            isPast(Candidate::id),
                            visit::following)
                        .walk(request)));
    return listed(walked, walked.map(found -> page(found, Function.identity(), this::registered)));
  }

  private Listed hinted(PageRequest request) {
    HintedWalk hints = new HintedWalk(visit, matcher);
    Answer<Walked<InvocationId>> walked =
        Answer.flat(
            visit.orchestrator(
                store ->
                    new FilteredWalk<InvocationId>(
                            part -> store.statuses().ids(indexed(), part),
                            hints::matching,
                            effort(),
                            isPast(Function.identity()),
                            visit::following)
                        .walk(request)));
    return listed(
        walked,
        walked.map(found -> page(found, hints::candidate, id -> registered(hints.atEnd(id)))));
  }

  private static Listed listed(Answer<? extends Walked<?>> walked, Answer<Page<Candidate>> page) {
    Optional<? extends Walked<?>> known = walked.available();
    return new Listed(page, walked.map(Walked::total), known.map(Walked::lookedAt).orElse(0L));
  }

  private Effort effort() {
    return filter
        .search()
        .map(search -> SearchEffort.of(search, nanos, share))
        .orElseGet(() -> Effort.of(BUDGET / share));
  }

  /** What a query says of the time of registration ends the list, which is in that order. */
  private <T> Predicate<List<T>> isPast(Function<T, InvocationId> id) {
    return filter
        .search()
        .flatMap(Search::registeredFrom)
        .map(from -> new RegisteredBefore(visit, from))
        .<Predicate<List<T>>>map(before -> items -> before.holds(items.stream().map(id).toList()))
        .orElse(_ -> false);
  }

  private StatusFilter indexed() {
    return new StatusFilter(filter.present(), filter.task(), Optional.empty());
  }

  private static <T> Page<Candidate> page(
      Walked<T> walked, Function<T, Candidate> candidate, Function<T, Instant> timeOf) {
    return new Page<>(
        walked.items().stream().map(candidate).toList(),
        walked.next(),
        walked.previous(),
        walked.searchedBackTo(timeOf));
  }

  private Instant registered(Candidate candidate) {
    return Registered.firstChange(visit, candidate.id())
        .or(() -> candidate.state().map(state -> state.status().at()))
        .orElse(Instant.EPOCH);
  }
}
