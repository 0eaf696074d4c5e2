package dev.pynmon.domain.attention;

import dev.pynmon.domain.orchestrator.StuckService;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the atomic service stands.
 *
 * @param stuck what keeps it from running; empty when nothing is known to
 * @param refused how many runs were refused since
 * @param lastRun when it last ran to its end, whoever did; empty where no run is known
 * @param runners how many runners are active
 * @param eligible how many of these may run it
 * @param eligibleSince since when the one of them that was there first is
 * @param cycle how long it takes until each had a turn
 */
public record ServiceLook(
    Optional<StuckService> stuck,
    int refused,
    Optional<Instant> lastRun,
    int runners,
    int eligible,
    Optional<Instant> eligibleSince,
    Duration cycle) {}
