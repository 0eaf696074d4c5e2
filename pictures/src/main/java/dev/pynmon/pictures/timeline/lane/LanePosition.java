package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.pictures.svg.Position;

/**
 * Where something is that belongs to a lane.
 *
 * @param lane the lane
 * @param at in the middle of a row
 */
public record LanePosition(LaneId lane, Position at) {}
