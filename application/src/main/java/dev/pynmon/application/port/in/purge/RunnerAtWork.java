package dev.pynmon.application.port.in.purge;

import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.runner.Heartbeat;
import dev.pynmon.domain.runner.RunnerContext;
import java.util.Optional;

/**
 * A runner that is alive.
 *
 * @param heartbeat its last sign of life
 * @param context who it is, where that is recorded
 * @param holds how many unfinished invocations it owns, among the newest
 */
public record RunnerAtWork(Heartbeat heartbeat, Optional<RunnerContext> context, Count holds) {}
