package dev.pynmon.application.port.in.rerun;

/**
 * What a re-run would do, and how things stand around what it is of.
 *
 * @param outlook what it would do
 * @param around how things stand; nothing of them for what nobody knows
 */
public record LookedAround(RerunOutlook outlook, RerunAround around) {}
