package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.timeline.OccupancyCategory;
import java.util.List;
import java.util.Set;

/**
 * The runs whose lives are to be compared.
 *
 * @param app the application
 * @param runs the runs, {@value ShowWorkflowRunUseCase#MAX_COMPARED} at most, each once
 * @param categories what counts as occupied
 */
public record RunOccupancyQuery(
    AppKey app, List<WorkflowId> runs, Set<OccupancyCategory> categories) {
  /** Throws {@link IllegalArgumentException} for too many runs. */
  public RunOccupancyQuery {
    runs = List.copyOf(runs);
    categories = Set.copyOf(categories);
    if (runs.size() > ShowWorkflowRunUseCase.MAX_COMPARED) {
      throw new IllegalArgumentException("runs: " + runs.size());
    }
  }
}
