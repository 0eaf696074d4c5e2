package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.timeline.Wait;

/**
 * The line of a wait. It goes along below the row of the bar that ended the wait, in the lane of
 * whoever took the invocation, and turns up to that bar; while nobody took it, along below the mark
 * of the change since which it waits.
 *
 * @param seen what it stands for
 * @param x1 where it begins
 * @param x2 where it ends
 * @param y where it goes along
 * @param markY where it meets the bar, or leaves the mark
 */
public record WaitLine(Wait seen, double x1, double x2, double y, double markY) {}
