package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.purge.FollowPurgesUseCase;
import dev.pynmon.application.port.in.purge.PreviewPurgeUseCase;
import dev.pynmon.application.port.in.purge.RunPurgeUseCase;

/**
 * Removing entries from an application's stores.
 *
 * @param preview what would go
 * @param run does it
 * @param progress how far it is
 */
public record PurgeUseCases(
    PreviewPurgeUseCase preview, RunPurgeUseCase run, FollowPurgesUseCase progress) {}
