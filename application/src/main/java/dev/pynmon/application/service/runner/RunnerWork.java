package dev.pynmon.application.service.runner;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.runner.RunnerDetail;
import dev.pynmon.application.port.in.runner.RunnerPast;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.InvocationRows;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerSighting;
import dev.pynmon.domain.status.StatusRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a runner and its workers do and did. */
final class RunnerWork {
  private final Visit visit;
  private final RunnerFamily family;

  RunnerWork(Visit visit, RunnerFamily family) {
    this.visit = visit;
    this.family = family;
  }

  /** What of it they own. Four calls at most. */
  Answer<Page<InvocationRow>> running(Answer<Page<InvocationState>> owned) {
    return owned.map(page -> page.withItems(new InvocationRows(visit).of(theirs(page.items()))));
  }

  private List<InvocationState> theirs(List<InvocationState> owned) {
    Set<RunnerId> owners =
        owned.stream()
            .flatMap(state -> state.status().owner().stream())
            .collect(Collectors.toSet());
    Set<RunnerId> theirs = family.among(owners);
    return owned.stream()
        .filter(state -> state.status().owner().filter(theirs::contains).isPresent())
        .toList();
  }

  /**
   * What they changed last before a moment.
   *
   * @param began when the first of them began, where what they still had then is wanted, too; only
   *     there workers count that are not known as such
   */
  Answer<RunnerPast> past(Instant until, Optional<Instant> began) {
    RunnerFamily wanted = began.isPresent() ? family : family.asKnown();
    return visit
        .stateBackend(store -> LookBack.through(store.histories(), wanted, until, began))
        .map(found -> past(found, until));
  }

  private RunnerPast past(LookBack found, Instant until) {
    List<HistoryEntry> all =
        Stream.concat(found.changes().stream(), found.open().stream()).distinct().toList();
    Map<HistoryEntry, RunnerPast.Work> works =
        works(all).stream().collect(Collectors.toMap(RunnerPast.Work::change, work -> work));
    return new RunnerPast(
        some(found.changes(), works),
        notEnded(some(found.open(), works)),
        found.isWhole(),
        until,
        found.lookedAt(),
        found.reached());
  }

  /** Who is killed amid its work may leave a history that lacks the end of what it had ended. */
  private List<RunnerPast.Work> notEnded(List<RunnerPast.Work> open) {
    Set<RunnerId> theirs =
        family.among(
            open.stream().flatMap(work -> whoEnded(work).stream()).collect(Collectors.toSet()));
    return open.stream().filter(work -> whoEnded(work).filter(theirs::contains).isEmpty()).toList();
  }

  private static Optional<RunnerId> whoEnded(RunnerPast.Work work) {
    return work.row()
        .state()
        .map(InvocationState::status)
        .filter(status -> status.status().isFinal())
        .flatMap(StatusRecord::owner);
  }

  private static List<RunnerPast.Work> some(
      List<HistoryEntry> changes, Map<HistoryEntry, RunnerPast.Work> works) {
    return changes.stream()
        .flatMap(change -> Optional.ofNullable(works.get(change)).stream())
        .toList();
  }

  private List<RunnerPast.Work> works(List<HistoryEntry> changes) {
    Map<InvocationId, InvocationRow> rows =
        new InvocationRows(visit)
            .byId(changes.stream().map(HistoryEntry::invocation).distinct().toList());
    return changes.stream()
        .flatMap(
            change ->
                Optional.ofNullable(rows.get(change.invocation())).stream()
                    .map(row -> new RunnerPast.Work(row, change)))
        .toList();
  }

  /** The newest of these runs of the atomic service that are its own. */
  static List<AtomicRun> serviceRuns(RunnerSighting runner, List<AtomicRun> newest) {
    List<AtomicRun> recorded =
        newest.stream()
            .filter(run -> run.runner().equals(runner.id()))
            .limit(RunnerDetail.MAX_SERVICE_RUNS)
            .toList();
    return recorded.isEmpty()
        ? runner.heartbeat().flatMap(AtomicRun::lastOf).stream().toList()
        : recorded;
  }
}
