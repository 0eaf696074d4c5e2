package dev.pynmon.application.port.in.overview;

import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.broker.QueueReport;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerCounts;
import java.time.Instant;
import java.util.List;

/**
 * How an application is doing.
 *
 * @param app the application
 * @param asOf when this was read
 * @param totals invocations by status
 * @param queues its queues with who consumes them
 * @param runnerCounts how many runners are known and active
 * @param activeRunners the first active runners by creation, at most 20
 * @param tasks how many tasks have ever been invoked, counted up to 1,000
 * @param recentFailures the newest registered of those that failed, at most 5
 * @param recent the newest registered invocations, at most 10
 * @param settings what is configured, with pynenc's defaults
 */
public record AppOverview(
    AppSummary app,
    Instant asOf,
    Answer<Snapshot<StatusTotals>> totals,
    Answer<List<QueueReport>> queues,
    Answer<RunnerCounts> runnerCounts,
    Answer<List<Heartbeat>> activeRunners,
    Answer<Snapshot<Count>> tasks,
    Answer<List<InvocationRow>> recentFailures,
    Answer<List<InvocationRow>> recent,
    List<Setting> settings) {
  public AppOverview {
    settings = List.copyOf(settings);
  }
}
