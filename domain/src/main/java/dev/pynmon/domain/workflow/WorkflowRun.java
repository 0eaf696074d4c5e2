package dev.pynmon.domain.workflow;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import java.util.Optional;

/**
 * A run of a workflow, recorded when it begins to run. It has no time of its own: that is the time
 * of the invocation with the same id.
 *
 * @param id the run
 * @param type the task that defines it
 * @param parent the run that it is a part of
 */
public record WorkflowRun(WorkflowId id, TaskKey type, Optional<WorkflowId> parent) {}
