package dev.pynmon.application.port.in.task;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskStatistics;
import java.util.Optional;

/**
 * A task in a list.
 *
 * @param task its key
 * @param statistics how it did; empty when nothing of it changed in the time asked for, or when
 *     that is not known
 */
public record TaskEntry(TaskKey task, Optional<TaskStatistics> statistics) {}
