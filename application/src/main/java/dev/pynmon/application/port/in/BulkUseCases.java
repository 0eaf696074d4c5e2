package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.rerun.BulkRerunUseCase;
import dev.pynmon.application.port.in.rerun.FollowBulksUseCase;

/**
 * Running many invocations again.
 *
 * @param run plans it and does it
 * @param progress how far it is
 */
public record BulkUseCases(BulkRerunUseCase run, FollowBulksUseCase progress) {}
