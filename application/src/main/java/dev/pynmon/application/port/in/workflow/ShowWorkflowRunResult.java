package dev.pynmon.application.port.in.workflow;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.WorkflowId;
import java.util.Map;

/** What {@link ShowWorkflowRunUseCase#show} answers. */
public sealed interface ShowWorkflowRunResult {
  /**
   * It was recorded, or something belongs to it.
   *
   * @param detail everything about it
   */
  record Found(WorkflowRunDetail detail) implements ShowWorkflowRunResult {}

  /**
   * Every component was asked and none knows such a run.
   *
   * @param id the run
   * @param isInvocation true when there is an invocation of this id that defines no workflow
   */
  record NotFound(WorkflowId id, boolean isInvocation) implements ShowWorkflowRunResult {}

  /**
   * No component that answered knows it, but some did not answer.
   *
   * @param missing the components that could not be asked
   */
  record Unanswered(Map<Component, Absence> missing) implements ShowWorkflowRunResult {
    public Unanswered {
      missing = Map.copyOf(missing);
    }
  }
}
