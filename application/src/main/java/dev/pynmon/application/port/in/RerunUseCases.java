package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.recovery.RecoverUseCase;
import dev.pynmon.application.port.in.rerun.RerunUseCase;
import dev.pynmon.application.port.in.scheduler.FreeSchedulerUseCase;

/**
 * Running invocations again, and repairing what a runner left behind.
 *
 * @param one runs one again
 * @param recovery puts back what is stranded
 * @param scheduler frees the atomic service
 * @param many runs many again
 */
public record RerunUseCases(
    RerunUseCase one, RecoverUseCase recovery, FreeSchedulerUseCase scheduler, BulkUseCases many) {}
