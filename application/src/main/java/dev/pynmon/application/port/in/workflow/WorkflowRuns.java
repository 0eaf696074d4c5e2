package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Runs of workflows, as {@link ListWorkflowsUseCase} lists them.
 *
 * @param asOf when this was read
 * @param page a part of them; empty when a component that knows them cannot be asked
 * @param total how many runs were recorded, also those that the orchestrator has forgotten
 * @param typesLeftOut true when there are more types than are merged into one list
 * @param missing the components that could not be asked
 */
public record WorkflowRuns(
    Instant asOf,
    Optional<Page<WorkflowRunRow>> page,
    Count total,
    boolean typesLeftOut,
    Map<Component, Absence> missing) {
  public WorkflowRuns {
    missing = Map.copyOf(missing);
  }
}
