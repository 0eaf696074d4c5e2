package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.runner.Finished;
import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runnerwork.Ended;
import dev.pynmon.domain.status.KnownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what runners brought to an end within the last hour. Cost: a call for each 2,000 entries,
 * until that hour, {@value Finished#MAX_ENTRIES} entries or 1,000 runners are through, and one for
 * who they are.
 */
final class FinishedReading {
  private static final int CHUNK = 2_000;

  /** Hosts whose clock is ahead date their changes later than now. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final Map<RunnerId, Ended> own = new HashMap<>();
  private final TimeWindow window;
  private Instant since;
  private int lookedAt;
  private boolean whole;

  private FinishedReading(Instant now) {
    this.window = new TimeWindow(now.minus(Finished.SPAN), now.plus(AHEAD));
    this.since = now;
  }

  static Answer<Finished> of(Visit visit) {
    FinishedReading reading = new FinishedReading(visit.asOf());
    return visit
        .stateBackend(store -> reading.through(store.histories()))
        .map(read -> read.finished(visit));
  }

  private FinishedReading through(Histories histories) {
    HistoryChunk chunk = histories.window(window, TimeOrder.NEWEST_FIRST, CHUNK);
    Optional<Cursor> next = look(chunk);
    while (next.isPresent()) {
      chunk = histories.windowAfter(window, TimeOrder.NEWEST_FIRST, CHUNK, next.get());
      next = look(chunk);
    }
    return this;
  }

  /** Where to go on, if that is worth it. */
  private Optional<Cursor> look(HistoryChunk chunk) {
    for (HistoryEntry entry : chunk.entries()) {
      if (own.size() == PageRequest.MAX_LIMIT) {
        return Optional.empty();
      }
      lookedAt++;
      since = entry.at();
      count(entry);
    }
    whole = chunk.next().isEmpty();
    return lookedAt < Finished.MAX_ENTRIES ? chunk.next() : Optional.empty();
  }

  private void count(HistoryEntry entry) {
    boolean failed = entry.status().status() == KnownStatus.FAILED;
    if (failed || entry.status().status() == KnownStatus.SUCCESS) {
      entry
          .runnerContext()
          .ifPresent(
              runner ->
                  own.compute(runner, (_, some) -> (some == null ? Ended.NONE : some).and(failed)));
    }
  }

  private Finished finished(Visit visit) {
    Map<RunnerId, RunnerContext> contexts = visit.contexts(own.keySet());
    Map<RunnerId, Ended> groups = new HashMap<>();
    own.forEach(
        (runner, ended) ->
            groups.merge(
                Optional.ofNullable(contexts.get(runner)).map(RunnerContext::root).orElse(runner),
                ended,
                Ended::plus));
    return new Finished(own, groups, whole ? window.from() : since, whole);
  }
}
