package dev.pynmon.pictures.timeline.lane;

/**
 * The line that leads from a runner, or from its worker before this one, to a worker: down, then to
 * the right.
 *
 * @param x where it goes down
 * @param fromY where it begins
 * @param toY where it turns right
 * @param toX where it ends
 */
public record WorkerLine(double x, double fromY, double toY, double toX) {}
