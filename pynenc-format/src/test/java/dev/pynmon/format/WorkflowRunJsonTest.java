package dev.pynmon.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.workflow.WorkflowRun;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowRunJsonTest {
  private static final WorkflowId ID = new WorkflowId("w1");

  @Test
  void run_isRead() {
    assertThat(
            WorkflowRunJson.read(
                ID,
                "{\"workflow_id\": \"w1\", \"workflow_type_key\": \"shop.fulfil\","
                    + " \"parent_workflow_id\": null}"))
        .contains(new WorkflowRun(ID, new TaskKey("shop.fulfil"), Optional.empty()));
  }

  @Test
  void runInsideOfAnother_namesIt() {
    assertThat(
            WorkflowRunJson.read(
                ID,
                "{\"workflow_id\": \"w1\", \"workflow_type_key\": \"shop.pack\","
                    + " \"parent_workflow_id\": \"w0\"}"))
        .contains(new WorkflowRun(ID, new TaskKey("shop.pack"), Optional.of(new WorkflowId("w0"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{oops",
        "{\"workflow_id\": \"w2\", \"workflow_type_key\": \"shop.pack\"}",
        "{\"workflow_id\": \"w1\"}",
        "{\"workflow_id\": \"w1\", \"workflow_type_key\": 7}"
      })
  void textThatIsNotThatRun_isNone(String json) {
    assertThat(WorkflowRunJson.read(ID, json)).isEmpty();
  }
}
