package dev.pynmon.pictures.timeline.lane;

/**
 * Which lanes there are.
 *
 * @param collapseExternal whether all clients outside any runner share one
 * @param lanes how many there are at most; the runners beyond share the last
 */
public record LaneLook(boolean collapseExternal, int lanes) {}
