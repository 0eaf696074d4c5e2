package dev.pynmon.application.port.in.app;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.orchestrator.StatusTotals;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.runner.RunnerCounts;
import java.time.Instant;
import java.util.Optional;

/**
 * How an application is doing, in a few key figures.
 *
 * @param totals invocations by status
 * @param waiting messages in all its queues
 * @param runners how many runners are known and active, stale ones among the active
 * @param failing how many of the {@value CompareAppsUseCase#FAILED_LOOKED_AT} invocations
 *     registered last among those that failed did so within the last hour
 * @param lastSign the newest change of an invocation or heartbeat of a runner; where all are dated
 *     ahead of the clock, the one least ahead; empty when there never was one
 */
public record AppGlance(
    Answer<Snapshot<StatusTotals>> totals,
    Answer<Count> waiting,
    Answer<RunnerCounts> runners,
    Answer<Count> failing,
    Answer<Optional<Instant>> lastSign) {}
