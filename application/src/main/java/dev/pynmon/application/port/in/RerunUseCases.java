package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.rerun.FreeSchedulerUseCase;
import dev.pynmon.application.port.in.rerun.RecoverUseCase;
import dev.pynmon.application.port.in.rerun.RerunUseCase;

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
