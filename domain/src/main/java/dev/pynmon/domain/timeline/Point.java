package dev.pynmon.domain.timeline;

/**
 * A change of status. Each change in the window has one, also where a bar begins.
 *
 * @param spell what it stands for
 * @param shape its mark
 * @param x its middle
 * @param y its middle, that of its row
 */
public record Point(Spell spell, PointShape shape, double x, double y) {}
