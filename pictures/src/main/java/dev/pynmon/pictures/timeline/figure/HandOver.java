package dev.pynmon.pictures.timeline.figure;

import dev.pynmon.domain.invocation.HistoryEntry;
import java.util.Optional;

/**
 * The line from where a runner lost an invocation to where another took it up.
 *
 * @param x1 where the runner was last heard of
 * @param y1 the middle of the row there
 * @param x2 where the bar of the next runner begins
 * @param y2 the middle of the row there
 * @param later what took it up behind the window, where the line ends at its edge
 */
public record HandOver(double x1, double y1, double x2, double y2, Optional<HistoryEntry> later) {}
