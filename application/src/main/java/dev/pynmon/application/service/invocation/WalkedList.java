package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.service.query.FilteredWalk.BUDGET;

import dev.pynmon.application.port.out.orchestrator.Statuses;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.query.Effort;
import dev.pynmon.application.service.query.FilteredWalk;
import dev.pynmon.application.service.query.Walked;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import dev.pynmon.domain.status.InvocationStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

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
    Answer<Walked<Candidate>> walked =
        Visit.flat(
            visit.orchestrator(
                store ->
                    new FilteredWalk<>(
                            part -> source(store.statuses(), part), matcher::matching, effort())
                        .walk(request)));
    return new Listed(
        walked.map(this::page),
        walked.map(Walked::total),
        walked.available().map(Walked::lookedAt).orElse(0L));
  }

  private Effort effort() {
    return filter
        .search()
        .map(search -> SearchEffort.of(search, nanos, share))
        .orElseGet(() -> Effort.of(BUDGET / share));
  }

  private Page<Candidate> source(Statuses statuses, PageRequest part) {
    StatusFilter indexed = new StatusFilter(wanted(), filter.task(), Optional.empty());
    return statuses.page(indexed, part).map(Candidate::of);
  }

  private Set<InvocationStatus> wanted() {
    return filter.asksForThePast() || filter.statuses().isEmpty()
        ? filter.search().map(Search::statuses).orElse(Set.of())
        : filter.statuses();
  }

  private Page<Candidate> page(Walked<Candidate> walked) {
    return new Page<>(
        walked.items(), walked.next(), walked.previous(), walked.searchedBackTo(this::registered));
  }

  private Instant registered(Candidate candidate) {
    return Registered.firstChange(visit, candidate.id())
        .or(() -> candidate.state().map(state -> state.status().at()))
        .orElse(Instant.EPOCH);
  }
}
