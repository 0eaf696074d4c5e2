package dev.pynmon.web.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.call.Arguments;
import dev.pynmon.domain.id.CallKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.web.part.RunLink;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Href;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorkflowFactTest {
  private static final TaskKey TYPE = new TaskKey("shop.checkout");

  @Test
  void roles_areToldApart() {
    assertThat(fact("run", "").flowSentence()).isEqualTo("Defines the root workflow run.");
    assertThat(fact("run", "").flowRole()).isEqualTo("root");
    assertThat(fact("run", "outer").flowSentence())
        .isEqualTo("Defines a sub-workflow inside a parent workflow.");
    assertThat(fact("run", "outer").flowParent())
        .extracting(RunLink::runHref)
        .containsExactly(new Href("/workflows/runs/outer"));
    assertThat(fact("other", "").flowSentence()).isEqualTo("Runs inside an existing workflow.");
    assertThat(fact("other", "").flowRole()).isEqualTo("member");
  }

  @Test
  void invocationWithoutWorkflow_hasNone() {
    assertThat(WorkflowFact.of(record(Optional.empty()), Samples.LINKS)).isEmpty();
  }

  private static WorkflowFact fact(String workflow, String parent) {
    Optional<WorkflowId> above =
        Optional.of(parent).filter(id -> !id.isEmpty()).map(WorkflowId::new);
    WorkflowIdentity identity = new WorkflowIdentity(new WorkflowId(workflow), TYPE, above);
    return WorkflowFact.of(record(Optional.of(identity)), Samples.LINKS).orElseThrow();
  }

  private static Invocation record(Optional<WorkflowIdentity> workflow) {
    return new Invocation(
        new InvocationId("run"),
        new CallKey("shop.checkout:1"),
        TYPE,
        Arguments.of(Map.of()),
        Optional.empty(),
        Optional.empty(),
        workflow);
  }
}
