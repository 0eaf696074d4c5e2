package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.InvocationId;
import java.util.Set;

/**
 * Which lanes there are.
 *
 * @param collapseExternal whether all clients outside any runner share one
 * @param lanes how many there are on a page; what is beyond shares the last
 * @param selected the lanes of these are kept
 * @param choice which ones are open, and which page
 */
public record LaneLook(
    boolean collapseExternal, int lanes, Set<InvocationId> selected, LaneChoice choice) {}
