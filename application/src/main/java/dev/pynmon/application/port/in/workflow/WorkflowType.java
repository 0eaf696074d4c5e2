package dev.pynmon.application.port.in.workflow;

import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.query.Count;
import java.util.Optional;

/**
 * A kind of workflow: the task that defines it, with key figures of its runs.
 *
 * @param key the task
 * @param runs how many runs of it were recorded, counted up to 100,000
 * @param running how many of them are running, paused or resumed, among the newest invocations that
 *     are; missing when the orchestrator cannot be asked
 * @param failed how many of them failed, among the newest invocations that did; missing likewise
 * @param latest the run that was registered last, if it is among the newest invocations of the task
 */
public record WorkflowType(
    TaskKey key,
    Count runs,
    Answer<Count> running,
    Answer<Count> failed,
    Optional<InvocationRow> latest) {}
