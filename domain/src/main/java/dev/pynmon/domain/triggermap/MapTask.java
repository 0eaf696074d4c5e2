package dev.pynmon.domain.triggermap;

import dev.pynmon.domain.id.TaskKey;

/**
 * A task that triggers call, or whose end they wait for.
 *
 * @param key the task
 * @param rank how many triggers stand before it in the longest row that leads to it, less one; of
 *     one that no trigger calls, one less than the first that waits for its end
 */
public record MapTask(TaskKey key, int rank) {}
