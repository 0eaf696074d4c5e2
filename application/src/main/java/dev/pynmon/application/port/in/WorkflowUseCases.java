package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;

/**
 * The workflows of an application.
 *
 * @param all their types and lists of their runs
 * @param run each of their runs
 */
public record WorkflowUseCases(ListWorkflowsUseCase all, ShowWorkflowRunUseCase run) {}
