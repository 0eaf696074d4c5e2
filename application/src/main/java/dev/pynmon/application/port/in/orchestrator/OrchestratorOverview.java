package dev.pynmon.application.port.in.orchestrator;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The orchestrator of an application.
 *
 * @param app the application
 * @param asOf when this was read
 * @param totals invocations by status, from the background
 * @param blocking those that others wait for, in the order in which runners take them; at most
 *     {@value #MAX_BLOCKING}
 * @param runnerCounts how many runners are known and active
 * @param activeRunners the first active runners by creation, at most {@value #MAX_RUNNERS}
 * @param trouble the atomic service, when it is stuck
 * @param settings what is configured of the orchestrator
 * @param service what is configured of the atomic service
 * @param recovery what is configured of recovery; keys that end in {@code _cron} hold cron
 *     expressions, which pynenc reads in UTC
 */
public record OrchestratorOverview(
    AppSummary app,
    Instant asOf,
    Answer<Snapshot<StatusTotals>> totals,
    Answer<List<BlockingReport>> blocking,
    Answer<RunnerCounts> runnerCounts,
    Answer<List<Heartbeat>> activeRunners,
    Answer<Optional<ServiceTrouble>> trouble,
    List<Setting> settings,
    List<Setting> service,
    List<Setting> recovery) {
  /** The most blocking invocations. */
  public static final int MAX_BLOCKING = 50;

  /** The most active runners. */
  public static final int MAX_RUNNERS = 10;

  public OrchestratorOverview {
    settings = List.copyOf(settings);
    service = List.copyOf(service);
    recovery = List.copyOf(recovery);
  }
}
