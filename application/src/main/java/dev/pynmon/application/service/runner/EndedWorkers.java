package dev.pynmon.application.service.runner;

import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.DoneRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerPresence;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells workers of one invocation that are done long since from those that died: by the last change
 * that each made, as far as the {@value #ENTRIES} changes before the last sign of life of any of
 * them tell. One call where there are such workers.
 */
record EndedWorkers(Visit visit) {
  private static final int ENTRIES = 2_000;

  /** The last change comes after the last sign of life: a process ends in no time. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** The same runners, those that are certainly done told so. */
  List<RunnerSighting> told(List<RunnerSighting> runners, Answer<Page<InvocationState>> owned) {
    Set<RunnerId> doubtful =
        runners.stream()
            .filter(EndedWorkers::isDoubtful)
            .map(RunnerSighting::id)
            .collect(Collectors.toSet());
    owned.available().map(Page::items).orElse(List.of()).stream()
        .flatMap(state -> state.status().owner().stream())
        .forEach(doubtful::remove);
    if (doubtful.isEmpty()) {
      return runners;
    }
    Set<RunnerId> done = done(doubtful, window(runners, doubtful));
    return runners.stream()
        .map(runner -> done.contains(runner.id()) ? runner.isDone() : runner)
        .toList();
  }

  static boolean isDoubtful(RunnerSighting runner) {
    return runner.presence() == RunnerPresence.GONE
        && runner.context().filter(DoneRule::isOfOne).isPresent();
  }

  private static TimeWindow window(List<RunnerSighting> runners, Set<RunnerId> doubtful) {
    List<Heartbeat> signs =
        runners.stream()
            .filter(runner -> doubtful.contains(runner.id()))
            .flatMap(runner -> runner.heartbeat().stream())
            .toList();
    Instant from = signs.stream().map(Heartbeat::created).min(Instant::compareTo).orElseThrow();
    Instant to = signs.stream().map(Heartbeat::last).max(Instant::compareTo).orElseThrow();
    Instant end = to.isBefore(from) ? from : to;
    return new TimeWindow(from, end.plus(MOMENT));
  }

  private Set<RunnerId> done(Set<RunnerId> doubtful, TimeWindow window) {
    List<HistoryEntry> newestFirst =
        visit
            .stateBackend(
                store -> store.histories().window(window, TimeOrder.NEWEST_FIRST, ENTRIES))
            .available()
            .map(chunk -> chunk.entries())
            .orElse(List.of());
    Map<RunnerId, HistoryEntry> last = new HashMap<>();
    newestFirst.forEach(
        entry -> entry.runnerContext().ifPresent(runner -> last.putIfAbsent(runner, entry)));
    return last.values().stream()
        .filter(entry -> DoneRule.isOver(entry.status().status()))
        .flatMap(entry -> entry.runnerContext().stream())
        .filter(doubtful::contains)
        .collect(Collectors.toSet());
  }
}
