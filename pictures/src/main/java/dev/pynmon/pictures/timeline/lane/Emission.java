package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import java.time.Instant;

/**
 * An event that stands in the lane of a runner.
 *
 * @param runner the runner
 * @param at when it was emitted
 */
public record Emission(RunnerId runner, Instant at) {}
