package dev.pynmon.application.port.in;

import dev.pynmon.application.port.in.workflow.ListWorkflowsUseCase;
import dev.pynmon.application.port.in.workflow.ShowWorkflowRunUseCase;

/** The workflows of an application, and each of their runs. */
public interface WorkflowUseCases extends ListWorkflowsUseCase, ShowWorkflowRunUseCase {}
