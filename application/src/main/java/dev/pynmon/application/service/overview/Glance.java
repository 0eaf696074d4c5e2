package dev.pynmon.application.service.overview;

import dev.pynmon.application.port.in.app.AppGlance;
import dev.pynmon.application.port.in.app.CompareAppsUseCase;
import dev.pynmon.application.port.in.app.LastSeen;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.broker.QueueSize;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.query.StatusFilter;
import dev.pynmon.domain.runner.RunnerCounts;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A look at one application: ten short questions to its stores at most.
 *
 * @param visit asks them; for one thread
 */
record Glance(Visit visit) {
  private static final Duration OF_LATE = Duration.ofHours(1);
  private static final long BOUND = 100_000;

  /**
   * What it shows.
   *
   * @param totals asks for the totals; not called when the orchestrator does not answer
   */
  AppGlance take(Supplier<Answer<Snapshot<StatusTotals>>> totals) {
    Answer<RunnerCounts> runners = runners();
    return new AppGlance(
        Answer.flat(runners.map(_ -> totals.get())), waiting(), runners, failing(), sign());
  }

  private Answer<Optional<Instant>> sign() {
    Answer<Optional<Instant>> sign = new LastSign(visit, visit.asOf()).find();
    sign.available()
        .flatMap(Function.identity())
        .ifPresent(at -> visit.keep(at, LastSeen::withSign));
    return sign;
  }

  private Answer<RunnerCounts> runners() {
    return ActiveRunners.of(visit, visit.asOf()).counts();
  }

  private Answer<Count> waiting() {
    Answer<Count> waiting = visit.broker(store -> QueueSize.sum(store.queues().sizes(BOUND)));
    waiting.available().ifPresent(count -> visit.keep(count, LastSeen::withWaiting));
    return waiting;
  }

  private Answer<Count> failing() {
    PageRequest some = PageRequest.first(CompareAppsUseCase.FAILED_LOOKED_AT);
    return visit
        .orchestrator(store -> store.statuses().page(StatusFilter.in(KnownStatus.FAILED), some))
        .map(page -> ofLate(page.items()));
  }

  private Count ofLate(List<InvocationState> failed) {
    Instant since = visit.asOf().minus(OF_LATE);
    long many = failed.stream().filter(state -> state.status().at().isAfter(since)).count();
    return Count.upTo(many, CompareAppsUseCase.FAILED_LOOKED_AT);
  }
}
