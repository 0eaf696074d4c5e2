package dev.pynmon.application.port.in.invocation;

import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;

/**
 * What invocations can be filtered by.
 *
 * @param tasks the first 1,000 tasks by key
 * @param workflowTypes the first 1,000 tasks that define a workflow, by key
 */
public record FilterChoices(
    Answer<Snapshot<Page<TaskKey>>> tasks, Answer<Page<TaskKey>> workflowTypes) {}
