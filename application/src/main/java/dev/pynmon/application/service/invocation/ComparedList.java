package dev.pynmon.application.service.invocation;

import static dev.pynmon.application.port.in.difference.CompareInvocationsUseCase.MAX_OTHERS;
import static dev.pynmon.application.port.in.difference.CompareInvocationsUseCase.MAX_PAGES;
import static dev.pynmon.application.port.in.difference.CompareInvocationsUseCase.SAMPLE;

import dev.pynmon.application.port.in.difference.Comparison.Reach;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistorySample;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some of a list, to be compared.
 *
 * @param some at most {@link
 *     dev.pynmon.application.port.in.difference.CompareInvocationsUseCase#SAMPLE}, newest
 *     registered first
 * @param reach which of the list these are
 */
record ComparedList(List<Candidate> some, Reach reach) {
  /** Fewer say nothing of their time. */
  private static final int LEAST_SPREAD = 50;

  /** A query looks for half a second, not one. */
  private static final int SHARE = 2;

  /** Since when the oldest of them is what it is. */
  Optional<Instant> since() {
    return some.stream()
        .flatMap(each -> each.state().stream())
        .map(state -> state.status().at())
        .min(Instant::compareTo);
  }

  /** Whose list it is read from. */
  record Reader(Visit visit, MatchingInvocations matching) {
    /** The newest. */
    Answer<ComparedList> newest(InvocationFilter filter) {
      return walked(filter, SAMPLE, MAX_PAGES)
          .map(
              walked ->
                  new ComparedList(
                      walked.found().stream().limit(SAMPLE).toList(),
                      walked.isAll() && walked.found().size() <= SAMPLE
                          ? Reach.ALL
                          : Reach.NEWEST));
    }

    /** Those of a time, spread over it as far as that can be. */
    Answer<ComparedList> spread(InvocationFilter filter, TimeWindow time) {
      InvocationFilter own = filter.within(Optional.of(time));
      Answer<Walked> read =
          filter.search().isEmpty()
              ? walked(own, PageRequest.MAX_LIMIT, MAX_OTHERS / PageRequest.MAX_LIMIT)
              : walked(own, SAMPLE, MAX_PAGES);
      return Visit.flat(read.map(walked -> spread(walked, own, time)));
    }

    private Answer<ComparedList> spread(Walked walked, InvocationFilter filter, TimeWindow time) {
      if (walked.isAll()) {
        Reach reach = walked.found().size() <= SAMPLE ? Reach.ALL : Reach.SPREAD;
        return new Answer.Available<>(new ComparedList(evenly(walked.found()), reach));
      }
      ComparedList newest =
          new ComparedList(walked.found().stream().limit(SAMPLE).toList(), Reach.NEWEST);
      return sampled(filter, time)
          .map(
              sampled ->
                  sampled.size() < LEAST_SPREAD
                      ? newest
                      : new ComparedList(evenly(sampled), Reach.SPREAD));
    }

    /** Of what happened in the time, as evenly as the store can tell it. */
    private Answer<List<Candidate>> sampled(InvocationFilter filter, TimeWindow time) {
      return Visit.flat(
          visit
              .stateBackend(store -> store.histories().sample(time, HistorySample.MAX_CHANGES))
              .map(sample -> listed(filter.among(ids(sample, filter)))));
    }

    /** All of them: a page has the newest alone. */
    private Answer<List<Candidate>> listed(InvocationFilter filter) {
      int pages = HistorySample.MAX_CHANGES / PageRequest.MAX_LIMIT;
      return walked(filter.within(Optional.empty()), PageRequest.MAX_LIMIT, pages)
          .map(Walked::found);
    }

    /** Each once: by what a list asks for, or else by its registration. */
    private static Set<InvocationId> ids(HistorySample sample, InvocationFilter filter) {
      Set<InvocationStatus> statuses = filter.present();
      Set<InvocationStatus> wanted = statuses.isEmpty() ? Set.of(KnownStatus.REGISTERED) : statuses;
      return sample.changes().stream()
          .filter(change -> wanted.contains(change.status()))
          .map(HistorySample.Change::invocation)
          .collect(Collectors.toSet());
    }

    private static List<Candidate> evenly(List<Candidate> all) {
      int number = Math.min(SAMPLE, all.size());
      return IntStream.range(0, number)
          .mapToObj(i -> all.get((int) ((long) i * all.size() / number)))
          .toList();
    }

    /**
     * The beginning of a list.
     *
     * @param isAll whether nothing is left
     */
    private record Walked(List<Candidate> found, boolean isAll) {}

    private Answer<Walked> walked(InvocationFilter filter, int size, int mostPages) {
      boolean byState = isByState(filter);
      InvocationFilter asked = byState ? filter.within(Optional.empty()) : filter;
      List<Candidate> found = new ArrayList<>();
      Optional<Cursor> next = Optional.empty();
      for (int pages = 0; pages < mostPages && found.size() <= most(size, mostPages); pages++) {
        Answer<Page<Candidate>> answer = page(asked, size, next);
        if (answer instanceof Answer.Missing<Page<Candidate>> missing) {
          return new Answer.Missing<>(missing.why());
        }
        Page<Candidate> page = answer.available().orElseThrow();
        List<Candidate> own =
            byState ? within(page.items(), filter.window().orElseThrow()) : page.items();
        found.addAll(own);
        boolean isOver = byState && isBefore(page.items(), filter.window().orElseThrow());
        if (page.next().isEmpty() || isOver) {
          return new Answer.Available<>(new Walked(found, true));
        }
        next = page.next();
      }
      return new Answer.Available<>(new Walked(found, false));
    }

    /** Of many pages all are wanted, of few as many as are compared. */
    private static int most(int size, int pages) {
      return size == SAMPLE ? SAMPLE : size * pages;
    }

    private Answer<Page<Candidate>> page(InvocationFilter filter, int size, Optional<Cursor> next) {
      PageRequest request =
          next.map(cursor -> PageRequest.after(size, cursor))
              .orElseGet(() -> PageRequest.first(size));
      return matching.list(visit, filter, request, SHARE).page();
    }

    /** The orchestrator's index of statuses leads to few among very many changes of a time. */
    private static boolean isByState(InvocationFilter filter) {
      return filter.window().isPresent() && !filter.present().isEmpty();
    }

    private static List<Candidate> within(List<Candidate> page, TimeWindow window) {
      return page.stream().filter(each -> at(each).filter(window::contains).isPresent()).toList();
    }

    /** Registered before it, and what else is so was as well. */
    private static boolean isBefore(List<Candidate> page, TimeWindow window) {
      return !page.isEmpty()
          && page.stream()
              .allMatch(each -> at(each).filter(when -> when.isBefore(window.from())).isPresent());
    }

    private static Optional<Instant> at(Candidate candidate) {
      return candidate.state().map(state -> state.status().at());
    }
  }
}
