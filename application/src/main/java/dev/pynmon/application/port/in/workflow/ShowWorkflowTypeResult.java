package dev.pynmon.application.port.in.workflow;

import dev.pynmon.application.port.in.task.TaskCatalogueResult;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import java.util.List;
import java.util.Map;

/** What {@link ListWorkflowsUseCase#type} answers. */
public sealed interface ShowWorkflowTypeResult {
  /**
   * A run of it was recorded, or its task was at least called.
   *
   * @param type its key figures
   * @param runs its runs
   * @param compared those of them whose lives are compared
   * @param occupancy what these occupied
   * @param catalogue what the code says of its task and all others
   */
  record Found(
      WorkflowType type,
      WorkflowRuns runs,
      List<WorkflowId> compared,
      RunOccupancies occupancy,
      TaskCatalogueResult catalogue)
      implements ShowWorkflowTypeResult {
    public Found {
      compared = List.copyOf(compared);
    }
  }

  /**
   * No run of it was recorded, nor was its task ever called.
   *
   * @param type the task
   */
  record NotFound(TaskKey type) implements ShowWorkflowTypeResult {}

  /**
   * The components that know runs could not all be asked.
   *
   * @param missing the components that could not be asked
   */
  record Unanswered(Map<Component, Absence> missing) implements ShowWorkflowTypeResult {
    public Unanswered {
      missing = Map.copyOf(missing);
    }
  }
}
