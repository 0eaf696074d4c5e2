package dev.pynmon.domain.task;

import java.time.Instant;
import java.util.Optional;

/**
 * That what the orchestrator still holds as failed was looked at, too: where the histories hold
 * more changes than may be read.
 *
 * @param until before when it was asked for
 * @param backTo how far was looked; empty where all of the time was
 */
public record HeldBefore(Instant until, Optional<Instant> backTo) {}
