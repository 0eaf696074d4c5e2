package dev.pynmon.web.invocation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.Triggering;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.id.WorkflowId;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.domain.workflow.WorkflowRole;
import dev.pynmon.web.listing.RecordKinds;
import dev.pynmon.web.url.Links;
import java.util.Optional;

/**
 * What {@code /invocations/{id}/api} answers: the keys of Pynmon 0.4 in its order. What no
 * component knows is null.
 */
final class InvocationJson {
  private InvocationJson() {}

  static ObjectNode of(InvocationRow row, Triggering triggering, Links links) {
    Optional<Invocation> record = RecordKinds.readable(row.record());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("invocation_id", row.id().value());
    json.put("task_id_key", row.task().map(TaskKey::value).orElse(null));
    json.put("status", row.state().map(state -> state.status().status().label()).orElse(null));
    json.put("num_retries", row.state().map(state -> state.retries()).orElse(null));
    json.put(
        "parent_invocation_id",
        record.flatMap(Invocation::parent).map(InvocationId::value).orElse(null));
    json.put(
        "parent_event_id",
        record.flatMap(Invocation::parentEvent).map(EventId::value).orElse(null));
    json.set("workflow_role", record.map(InvocationJson::role).orElse(null));
    json.set(
        "workflow",
        record.flatMap(Invocation::workflow).map(InvocationJson::workflow).orElse(null));
    TriggeringJson.add(json, triggering, links);
    return json;
  }

  private static ObjectNode role(Invocation record) {
    boolean sub = record.workflow().map(WorkflowIdentity::isSubworkflow).orElse(false);
    return switch (record.workflowRole()) {
      case NONE ->
          role("none", "No workflow", "bg-secondary", RoleText.of(WorkflowRole.NONE, false), false);
      case ROOT ->
          role("root", "Workflow root", "bg-success", RoleText.of(WorkflowRole.ROOT, sub), sub);
      case MEMBER ->
          role(
              "member",
              "Workflow member",
              "bg-primary",
              RoleText.of(WorkflowRole.MEMBER, sub),
              false);
    };
  }

  private static ObjectNode role(
      String kind, String label, String badge, String description, boolean subworkflow) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", kind);
    json.put("label", label);
    json.put("badge_class", badge);
    json.put("description", description);
    json.put("is_subworkflow", subworkflow);
    return json;
  }

  private static ObjectNode workflow(WorkflowIdentity workflow) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("workflow_id", workflow.id().value());
    json.put("workflow_type", workflow.type().value());
    json.put("parent_workflow_id", workflow.parent().map(WorkflowId::value).orElse(null));
    json.put("is_subworkflow", workflow.isSubworkflow());
    return json;
  }
}
