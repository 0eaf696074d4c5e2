package dev.pynmon.domain.runner;

import dev.pynmon.domain.query.Count;

/**
 * How many runners left a heartbeat.
 *
 * @param known all of them, dead ones included: pynenc never removes a heartbeat
 * @param active those that are active
 */
public record RunnerCounts(Count known, Count active) {}
