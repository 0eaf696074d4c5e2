package dev.pynmon.application.service.attention;

import dev.pynmon.application.port.in.orchestrator.ServiceTrouble;
import dev.pynmon.application.service.app.Later;
import dev.pynmon.application.service.app.ServiceSettings;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.orchestrator.MarkedRuns;
import dev.pynmon.application.service.orchestrator.RecordedRuns;
import dev.pynmon.application.service.orchestrator.ServiceWatch;
import dev.pynmon.application.service.runner.ActiveRunners;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.attention.Finding;
import dev.pynmon.domain.attention.SchedulerRule;
import dev.pynmon.domain.attention.ServiceLook;
import dev.pynmon.domain.orchestrator.AtomicRun;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.runner.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the atomic service stands. Cost: that of {@link ServiceWatch}, and a call at the same time.
 *
 * @param visit the application
 * @param marks are told what is marked
 */
record SchedulerReading(Visit visit, MarkedRuns marks) {
  private static final int LOOKED_AT = 50;

  Optional<Finding> check(ActiveRunners runners, Duration longest) {
    Later<Answer<Optional<ServiceTrouble>>> trouble =
        visit.begin(() -> ServiceWatch.of(visit, marks));
    Answer<RecordedRuns> runs = visit.orchestrator(store -> RecordedRuns.read(store, LOOKED_AT));
    Optional<List<Heartbeat>> active = runners.first(PageRequest.MAX_LIMIT).available();
    Answer<Optional<ServiceTrouble>> stuck = trouble.get();
    return runs.available()
        .flatMap(
            read -> active.flatMap(all -> stuck.available().map(found -> look(read, all, found))))
        .map(look -> new SchedulerRule(look, visit.asOf()).check(longest));
  }

  private ServiceLook look(
      RecordedRuns runs, List<Heartbeat> active, Optional<ServiceTrouble> trouble) {
    List<Heartbeat> eligible = active.stream().filter(Heartbeat::atomicServiceEligible).toList();
    return new ServiceLook(
        trouble.map(ServiceTrouble::stuck),
        trouble.map(found -> found.blocked().size()).orElse(0),
        lastRun(runs),
        active.size(),
        eligible.size(),
        eligible.stream().map(Heartbeat::created).min(Comparator.naturalOrder()),
        new ServiceSettings(visit.app()).rules().interval());
  }

  /** What was refused was no run. */
  private static Optional<Instant> lastRun(RecordedRuns runs) {
    return runs.runs().stream()
        .filter(run -> !run.status().equals(AtomicRun.BLOCKED))
        .map(AtomicRun::start)
        .max(Comparator.naturalOrder());
  }
}
