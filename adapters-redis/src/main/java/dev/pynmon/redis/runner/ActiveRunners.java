package dev.pynmon.redis.runner;

import dev.pynmon.domain.runner.Heartbeat;
import java.util.List;

/**
 * What a look at the runners found.
 *
 * @param known how many there are
 * @param active those that are active, by creation, then id
 * @param isWhole whether all were looked at
 */
record ActiveRunners(long known, List<Heartbeat> active, boolean isWhole) {}
