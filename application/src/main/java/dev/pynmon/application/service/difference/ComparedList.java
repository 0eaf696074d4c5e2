package dev.pynmon.application.service.difference;

import static dev.pynmon.application.port.in.difference.CompareInvocationsUseCase.MAX_OTHERS;
import static dev.pynmon.application.port.in.difference.CompareInvocationsUseCase.MAX_PAGES;
import static dev.pynmon.application.port.in.difference.CompareInvocationsUseCase.SAMPLE;

import dev.pynmon.application.port.in.difference.Comparison.Reach;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.Candidate;
import dev.pynmon.application.service.invocation.MatchingInvocations;
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
      return Answer.flat(walked(filter, SAMPLE, MAX_PAGES).map(walked -> completed(walked, filter)))
          .map(Walked::newest);
    }

    /**
     * What was registered long before a time may have come to its end in it: where the orchestrator
     * holds too many to look at all of them, all that happened in a quiet time tells.
     */
    private Answer<Walked> completed(Walked walked, InvocationFilter filter) {
      if (walked.isAll() || walked.found().size() > SAMPLE || !isByState(filter)) {
        return new Answer.Available<>(walked);
      }
      return sampled(filter, filter.window().orElseThrow())
          .map(sampled -> sampled.isAll() ? sampled : walked);
    }

    /** Those of a time, spread over it as far as that can be. */
    Answer<ComparedList> spread(InvocationFilter filter, TimeWindow time) {
      InvocationFilter own = filter.within(Optional.of(time));
      Answer<Walked> read =
          filter.search().isEmpty()
              ? walked(own, PageRequest.MAX_LIMIT, MAX_OTHERS / PageRequest.MAX_LIMIT)
              : walked(own, SAMPLE, MAX_PAGES);
      return Answer.flat(read.map(walked -> spread(walked, own, time)));
    }

    private Answer<ComparedList> spread(Walked walked, InvocationFilter filter, TimeWindow time) {
      return walked.isAll()
          ? new Answer.Available<>(walked.spread())
          : sampled(filter, time)
              .map(
                  sampled ->
                      sampled.isAll() || sampled.found().size() >= LEAST_SPREAD
                          ? sampled.spread()
                          : walked.newest());
    }

    /**
     * Of what happened in the time, as evenly as the store can tell it: all where these are all of
     * its changes, and a list asks for what these make of an invocation.
     */
    private Answer<Walked> sampled(InvocationFilter filter, TimeWindow time) {
      return Answer.flat(
          visit
              .stateBackend(store -> store.histories().sample(time, HistorySample.MAX_CHANGES))
              .map(
                  sample ->
                      listed(filter.among(ids(sample, filter)))
                          .map(
                              found ->
                                  new Walked(found, sample.isComplete() && isByState(filter)))));
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

    /**
     * The beginning of a list.
     *
     * @param isAll whether nothing is left
     */
    private record Walked(List<Candidate> found, boolean isAll) {
      boolean isWhole() {
        return isAll && found.size() <= SAMPLE;
      }

      ComparedList newest() {
        return new ComparedList(
            found.stream().limit(SAMPLE).toList(), isWhole() ? Reach.ALL : Reach.NEWEST);
      }

      ComparedList spread() {
        int number = Math.min(SAMPLE, found.size());
        return new ComparedList(
            IntStream.range(0, number)
                .mapToObj(i -> found.get((int) ((long) i * found.size() / number)))
                .toList(),
            isWhole() ? Reach.ALL : Reach.SPREAD);
      }
    }

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
        found.addAll(byState ? within(page.items(), filter.window().orElseThrow()) : page.items());
        if (page.next().isEmpty()) {
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
      return matching.candidates(visit, filter, PageRequest.next(size, next), SHARE);
    }

    /** The orchestrator's index of statuses leads to few among very many changes of a time. */
    private static boolean isByState(InvocationFilter filter) {
      return filter.window().isPresent() && !filter.present().isEmpty();
    }

    private static List<Candidate> within(List<Candidate> page, TimeWindow window) {
      return page.stream().filter(each -> at(each).filter(window::contains).isPresent()).toList();
    }

    private static Optional<Instant> at(Candidate candidate) {
      return candidate.state().map(state -> state.status().at());
    }
  }
}
