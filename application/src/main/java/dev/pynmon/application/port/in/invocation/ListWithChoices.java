package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;

/**
 * A list of invocations with what it can be filtered by, asked for at the same time.
 *
 * @param list the list
 * @param tasks the first 1,000 tasks by key
 * @param workflowTypes the first 1,000 tasks that define a workflow, by key
 */
public record ListWithChoices(
    InvocationList list,
    Answer<Snapshot<Page<TaskKey>>> tasks,
    Answer<Page<TaskKey>> workflowTypes) {}
