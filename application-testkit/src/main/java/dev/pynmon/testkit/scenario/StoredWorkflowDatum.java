package dev.pynmon.testkit.scenario;

import dev.pynmon.domain.id.WorkflowId;

/**
 * A value that a workflow run keeps.
 *
 * @param workflow the run
 * @param key the key
 * @param text the serialized value
 */
public record StoredWorkflowDatum(WorkflowId workflow, String key, String text) {}
