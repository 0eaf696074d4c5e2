package dev.pynmon.application.port.in.runner;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.runner.RunnerSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A runner.
 *
 * @param app the application
 * @param asOf when this was read
 * @param deadAfter the time after which pynenc considers a silent runner dead
 * @param runner the runner with those above it
 * @param heard when it was last heard of: by its heartbeat, and by those of its workers and what
 *     they and it changed right after; empty when it left no heartbeat
 * @param workers those below it among the newest {@value #HEARTBEATS} heartbeats
 * @param running what it and its workers own now: waiting for them to begin, running or paused.
 *     More may follow when more than 1,000 invocations of the application are in such a status
 * @param past what it did last
 * @param serviceRuns its newest runs of the atomic service, at most {@value #MAX_SERVICE_RUNS}; of
 *     before pynenc 0.2.4 its last one, without an id
 * @param missing the components that could not be asked
 */
public record RunnerDetail(
    AppSummary app,
    Instant asOf,
    Duration deadAfter,
    RunnerSighting runner,
    Optional<Instant> heard,
    List<RunnerSighting> workers,
    Answer<Page<InvocationRow>> running,
    Answer<RunnerPast> past,
    List<AtomicRun> serviceRuns,
    Map<Component, Absence> missing) {
  /** How many heartbeats are searched for workers. */
  public static final int HEARTBEATS = 200;

  /** The most runs of the atomic service. */
  public static final int MAX_SERVICE_RUNS = 20;

  public RunnerDetail {
    workers = List.copyOf(workers);
    serviceRuns = List.copyOf(serviceRuns);
    missing = Map.copyOf(missing);
  }

  /**
   * When it was last heard of; of one that left no heartbeat what it changed last itself, as far as
   * that was read.
   */
  public Optional<Instant> lastHeard() {
    return heard.or(this::lastChange);
  }

  /** The newest change that it made itself, as far as that was read. */
  public Optional<Instant> lastChange() {
    return past.available().map(RunnerPast::works).orElse(List.of()).stream()
        .map(RunnerPast.Work::change)
        .filter(change -> change.runnerContext().filter(runner.id()::equals).isPresent())
        .map(HistoryEntry::at)
        .max(Comparator.naturalOrder());
  }
}
