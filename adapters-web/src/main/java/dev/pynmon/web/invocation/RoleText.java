package dev.pynmon.web.invocation;

import dev.pynmon.domain.workflow.WorkflowRole;

/** What an invocation is to its workflow, in Pynmon's sentences. */
final class RoleText {
  private RoleText() {}

  static String of(WorkflowRole role, boolean subworkflow) {
    return switch (role) {
      case NONE -> "Standalone invocation with no workflow membership.";
      case ROOT ->
          subworkflow
              ? "Defines a sub-workflow inside a parent workflow."
              : "Defines the root workflow run.";
      case MEMBER -> "Runs inside an existing workflow.";
    };
  }
}
