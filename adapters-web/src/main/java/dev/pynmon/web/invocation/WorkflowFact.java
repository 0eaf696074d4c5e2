package dev.pynmon.web.invocation;

import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRole;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.part.WorkflowLink;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Optional;

/**
 * The workflow of an invocation.
 *
 * @param flowType the kind of workflow
 * @param flowLink the run
 * @param flowRole what the invocation is to it
 * @param flowSentence the same in a sentence
 * @param flowParent the run that this one is a part of; at most one
 */
record WorkflowFact(
    WorkflowLink flowType,
    RunLink flowLink,
    String flowRole,
    String flowSentence,
    List<RunLink> flowParent) {

  static Optional<WorkflowFact> of(Invocation record, Links links) {
    return record.workflow().map(workflow -> of(record, workflow, links));
  }

  private static WorkflowFact of(Invocation record, WorkflowIdentity workflow, Links links) {
    WorkflowRole role = record.workflowRole();
    return new WorkflowFact(
        WorkflowLink.of(workflow.type(), links),
        RunLink.of(workflow.id(), links),
        role == WorkflowRole.ROOT ? "root" : "member",
        RoleText.of(role, workflow.isSubworkflow()),
        workflow.parent().map(parent -> RunLink.of(parent, links)).stream().toList());
  }
}
