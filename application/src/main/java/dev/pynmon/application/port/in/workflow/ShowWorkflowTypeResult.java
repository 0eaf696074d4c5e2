package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.TaskKey;
import java.util.Map;

/** What {@link ListWorkflowsUseCase#type} answers. */
public sealed interface ShowWorkflowTypeResult {
  /**
   * A run of it was recorded, or its task was at least called.
   *
   * @param type its figures
   * @param runs its runs
   */
  record Found(WorkflowType type, WorkflowRuns runs) implements ShowWorkflowTypeResult {}

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
