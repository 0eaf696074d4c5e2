package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.Settings;
import dev.pynmon.application.service.app.SilentRunners;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryChunk;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.TimeOrder;
import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.runner.ActiveRule;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.runnerwork.Lost;
import dev.pynmon.domain.runnerwork.RunnerSentence;
import dev.pynmon.domain.runnerwork.RunnerSentence.Read;
import dev.pynmon.domain.timeline.SignsOfLife;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What runners that are gone held then, with their workers, and where that went: by the changes
 * before each was last heard of. All of them together look at {@value RunnerPast#MAX_ENTRIES}: of
 * one in whose time more changed than its share, by whomever, what it took long before its end is
 * found on its own page.
 *
 * @param owned what anybody holds now
 */
record GoneWork(Visit visit, Answer<Page<InvocationState>> owned) {
  /** The last change comes after the last sign of life, the first before the first. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** Each with what is to be said of it: a call for each, all at the same time, and six more. */
  List<RunnerSentence> of(List<RunnerSighting> runners) {
    if (runners.isEmpty()) {
      return List.of();
    }
    int share = RunnerPast.MAX_ENTRIES / runners.size();
    List<Later<Answer<HistoryChunk>>> asked =
        runners.stream().map(one -> visit.begin(() -> before(one, share))).toList();
    List<Answer<HistoryChunk>> chunks = asked.stream().map(Later::get).toList();
    Map<RunnerId, RunnerContext> contexts = visit.contexts(named(chunks));
    visit.heartbeats(allWorkers(runners, contexts)); // of all at once: each asks what is remembered
    List<Gone> gone =
        IntStream.range(0, runners.size())
            .mapToObj(at -> gone(runners.get(at), chunks.get(at), contexts))
            .toList();
    Map<InvocationId, InvocationRow> rows =
        new InvocationRows(visit).byId(gone.stream().flatMap(one -> one.ids()).distinct().toList());
    return gone.stream().map(one -> sentence(one, rows)).toList();
  }

  /** Whoever is below one of these. */
  private static List<RunnerId> allWorkers(
      List<RunnerSighting> runners, Map<RunnerId, RunnerContext> contexts) {
    Set<RunnerId> heads = runners.stream().map(RunnerSighting::id).collect(Collectors.toSet());
    return contexts.values().stream()
        .filter(context -> context.line().stream().anyMatch(heads::contains))
        .map(RunnerContext::id)
        .toList();
  }

  private Answer<HistoryChunk> before(RunnerSighting runner, int share) {
    return visit.stateBackend(
        store ->
            store
                .histories()
                .window(window(runner.heartbeat().orElseThrow()), TimeOrder.NEWEST_FIRST, share));
  }

  /** Until it would have given its next sign of life. */
  private TimeWindow window(Heartbeat sign) {
    Duration rhythm = rule().rhythm();
    Instant from = sign.created().minus(MOMENT);
    Instant to = sign.last().plus(rhythm.compareTo(MOMENT) > 0 ? rhythm : MOMENT);
    return TimeWindow.within(from, to.isBefore(from) ? from : to);
  }

  /** Everybody who is named, now or then. */
  private Set<RunnerId> named(List<Answer<HistoryChunk>> chunks) {
    Stream<RunnerId> then =
        chunks.stream()
            .flatMap(chunk -> chunk.available().stream())
            .flatMap(chunk -> chunk.entries().stream())
            .flatMap(GoneWork::whose);
    Stream<RunnerId> now = held().flatMap(state -> state.status().owner().stream());
    return Stream.concat(then, now).collect(Collectors.toSet());
  }

  private Stream<InvocationState> held() {
    return owned.available().map(Page::items).orElse(List.of()).stream();
  }

  private static Stream<RunnerId> whose(HistoryEntry entry) {
    return Stream.of(entry.runnerContext(), entry.status().owner()).flatMap(Optional::stream);
  }

  /** The same without a stream: each change is asked for each runner. */
  private static boolean isOneOf(HistoryEntry entry, Predicate<RunnerId> isTheirs) {
    return entry.runnerContext().filter(isTheirs).isPresent()
        || entry.status().owner().filter(isTheirs).isPresent();
  }

  private static Set<RunnerId> workersOf(
      RunnerSighting runner, Map<RunnerId, RunnerContext> contexts) {
    return contexts.entrySet().stream()
        .filter(context -> RunnerFamily.isBelow(context.getValue(), runner.id()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Gone gone(
      RunnerSighting runner, Answer<HistoryChunk> chunk, Map<RunnerId, RunnerContext> contexts) {
    Set<RunnerId> workers = workersOf(runner, contexts);
    Predicate<RunnerId> isTheirs = id -> id.equals(runner.id()) || workers.contains(id);
    List<HistoryEntry> theirs =
        chunk.available().map(HistoryChunk::entries).orElse(List.of()).stream()
            .filter(entry -> isOneOf(entry, isTheirs))
            .toList();
    HeldAtEnd atEnd = new HeldAtEnd();
    theirs.forEach(atEnd::note);
    List<InvocationState> held =
        held()
            .filter(state -> state.status().owner().filter(isTheirs).isPresent())
            .sorted(Comparator.comparing(state -> state.status().at()))
            .toList();
    return new Gone(
        runner.heardAt(heard(runner, workers, contexts, theirs)),
        isTheirs,
        atEnd.changes(),
        held,
        read(chunk, atEnd));
  }

  /** As {@link SilentRunners#signs} has it: by heartbeats, and what was changed right after. */
  private Instant heard(
      RunnerSighting runner,
      Set<RunnerId> workers,
      Map<RunnerId, RunnerContext> contexts,
      List<HistoryEntry> theirs) {
    Instant last = runner.heartbeat().orElseThrow().last();
    Map<RunnerId, Heartbeat> signs = new HashMap<>(visit.heartbeats(workers));
    signs.put(runner.id(), runner.heartbeat().orElseThrow());
    return SignsOfLife.of(signs, Set.of(), contexts, rule(), visit.asOf())
        .with(theirs, contexts)
        .heard()
        .getOrDefault(runner.id(), last);
  }

  private ActiveRule rule() {
    return new Settings(visit.app()).activeRule();
  }

  private Read read(Answer<HistoryChunk> chunk, HeldAtEnd atEnd) {
    if (chunk.available().isEmpty() || owned.available().isEmpty()) {
      return Read.NOTHING;
    }
    boolean whole =
        chunk.available().orElseThrow().next().isEmpty()
            && owned.available().orElseThrow().next().isEmpty()
            && atEnd.changes().size() <= RunnerPast.MAX_WORKS;
    return whole ? Read.WHOLE : Read.NEWEST;
  }

  private RunnerSentence sentence(Gone gone, Map<InvocationId, InvocationRow> rows) {
    Set<InvocationId> still =
        gone.held().stream().map(InvocationState::id).collect(Collectors.toSet());
    List<Lost> lost =
        gone.open()
            .filter(change -> !still.contains(change.invocation()))
            .flatMap(
                change ->
                    Optional.ofNullable(rows.get(change.invocation()))
                        .filter(row -> !gone.endedIt(row))
                        .map(row -> lost(row, change))
                        .filter(each -> !each.isEndedBy(gone.isTheirs()))
                        .stream())
            .toList();
    return new RunnerSentence(gone.runner(), gone.held(), lost, gone.read());
  }

  private Lost lost(InvocationRow row, HistoryEntry change) {
    return new Lost(row.id(), row.task(), row.life(visit.asOf()), change);
  }

  /**
   * One of them.
   *
   * @param isTheirs whether a runner is it, or a worker of it
   * @param changes what brought it what it held at its end, newest first
   * @param held what it holds now
   */
  private record Gone(
      RunnerSighting runner,
      Predicate<RunnerId> isTheirs,
      Collection<HistoryEntry> changes,
      List<InvocationState> held,
      Read read) {
    Stream<HistoryEntry> open() {
      return changes.stream().limit(RunnerPast.MAX_WORKS);
    }

    Stream<InvocationId> ids() {
      return open().map(HistoryEntry::invocation);
    }

    /** Who is killed amid its work may leave a history that lacks the end of what it had ended. */
    boolean endedIt(InvocationRow row) {
      return row.state()
          .map(InvocationState::status)
          .filter(status -> status.status().isFinal())
          .flatMap(status -> status.owner())
          .filter(isTheirs)
          .isPresent();
    }
  }
}
