package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;

/**
 * A runner's time in a lane that generations share.
 *
 * @param runner the runner
 * @param x where it is first seen, or where the plot begins
 */
public record LaneTurn(RunnerId runner, double x) {}
