package dev.pynmon.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowRoleTest {
  private static final WorkflowIdentity WORKFLOW =
      new WorkflowIdentity(new WorkflowId("w"), new TaskKey("shop.fulfil"), Optional.empty());

  @Test
  void invocationOfTheWorkflowsId_isItsRoot() {
    assertThat(WorkflowRole.of(new InvocationId("w"), Optional.of(WORKFLOW)))
        .isEqualTo(WorkflowRole.ROOT);
  }

  @Test
  void otherInvocation_isAMember() {
    assertThat(WorkflowRole.of(new InvocationId("i"), Optional.of(WORKFLOW)))
        .isEqualTo(WorkflowRole.MEMBER);
  }

  @Test
  void invocationWithoutWorkflow_hasNoRole() {
    assertThat(WorkflowRole.of(new InvocationId("i"), Optional.empty()))
        .isEqualTo(WorkflowRole.NONE);
  }

  @Test
  void workflowWithAParent_isASubworkflow() {
    assertThat(WORKFLOW.isSubworkflow()).isFalse();
    assertThat(
            new WorkflowIdentity(WORKFLOW.id(), WORKFLOW.type(), Optional.of(new WorkflowId("p")))
                .isSubworkflow())
        .isTrue();
  }
}
