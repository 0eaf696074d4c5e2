package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.query.TimeWindow;
import dev.pynmon.domain.timeline.StatusFamily;
import dev.pynmon.pictures.svg.Box;

/**
 * How many invocations of one family a slice of time saw on a lane.
 *
 * @param family what became of them there
 * @param slice the slice of time; a window to zoom into
 * @param count how often an invocation was there; one that came back counts again
 * @param box where it stands, on top of the families before it; heights compare between lanes
 */
public record DensityBar(StatusFamily family, TimeWindow slice, int count, Box box) {}
