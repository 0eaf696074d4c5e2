package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.out.invocation.Histories;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryChunk;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells workers of one invocation that are done long since from those that died: by the last change
 * that each made, as far as the {@value #ENTRIES} changes of each look before the last sign of life
 * of any of them tell. Where there are such workers one call, and one more for each {@value
 * #ENTRIES} changes among which the last of some is not.
 *
 * @param looks how often it may look
 */
record EndedWorkers(Visit visit, Looks looks) {
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
    Set<RunnerId> done = done(signs(runners, doubtful));
    return runners.stream()
        .map(runner -> done.contains(runner.id()) ? runner.isDone() : runner)
        .toList();
  }

  static boolean isDoubtful(RunnerSighting runner) {
    return runner.presence() == RunnerPresence.GONE
        && runner.context().filter(DoneRule::isOfOne).isPresent();
  }

  private static Map<RunnerId, Heartbeat> signs(
      List<RunnerSighting> runners, Set<RunnerId> doubtful) {
    return runners.stream()
        .filter(runner -> doubtful.contains(runner.id()))
        .flatMap(runner -> runner.heartbeat().stream())
        .collect(Collectors.toMap(Heartbeat::runner, sign -> sign, (one, _) -> one));
  }

  private static TimeWindow window(Collection<Heartbeat> signs) {
    Instant from = signs.stream().map(Heartbeat::created).min(Instant::compareTo).orElseThrow();
    Instant to = signs.stream().map(Heartbeat::last).max(Instant::compareTo).orElseThrow();
    Instant end = to.isBefore(from) ? from : to;
    return new TimeWindow(from, end.plus(MOMENT));
  }

  private Set<RunnerId> done(Map<RunnerId, Heartbeat> signs) {
    return visit.stateBackend(store -> last(store.histories(), signs)).available().stream()
        .flatMap(last -> last.values().stream())
        .filter(entry -> entry.status().status().endsByItself())
        .flatMap(entry -> entry.runnerContext().stream())
        .collect(Collectors.toSet());
  }

  /** Newest first, so that of each the first that is met is its last. */
  private Map<RunnerId, HistoryEntry> last(Histories histories, Map<RunnerId, Heartbeat> signs) {
    Map<RunnerId, HistoryEntry> last = new HashMap<>();
    Map<RunnerId, Heartbeat> open = new HashMap<>(signs);
    TimeWindow window = window(signs.values());
    if (!looks.take()) {
      return last;
    }
    HistoryChunk chunk = histories.window(window, TimeOrder.NEWEST_FIRST, ENTRIES);
    note(chunk, open, last);
    while (!open.isEmpty() && chunk.next().isPresent() && looks.take()) {
      chunk =
          histories.windowAfter(
              window, TimeOrder.NEWEST_FIRST, ENTRIES, chunk.next().orElseThrow());
      note(chunk, open, last);
    }
    return last;
  }

  /** Whoever began after the oldest of them changed nothing before. */
  private static void note(
      HistoryChunk chunk, Map<RunnerId, Heartbeat> open, Map<RunnerId, HistoryEntry> last) {
    for (HistoryEntry entry : chunk.entries()) {
      entry
          .runnerContext()
          .filter(runner -> open.remove(runner) != null)
          .ifPresent(runner -> last.put(runner, entry));
    }
    if (!chunk.entries().isEmpty()) {
      Instant reached = chunk.entries().getLast().at();
      open.values().removeIf(sign -> sign.created().isAfter(reached.plus(MOMENT)));
    }
  }
}
