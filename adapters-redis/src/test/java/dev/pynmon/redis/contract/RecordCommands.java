package dev.pynmon.redis.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pynmon.domain.invocation.Invocation;
import dev.pynmon.domain.workflow.WorkflowIdentity;
import dev.pynmon.testkit.redis.RedisCommand;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The record of an invocation and the sets that name it.
 *
 * @param scenario the scenario
 * @param written the invocation
 */
record RecordCommands(Scenario scenario, AnInvocation written) {
  Stream<RedisCommand> all() {
    Invocation stored = written.stored();
    List<RedisCommand> commands = new ArrayList<>();
    commands.add(RedisCommand.of("SET", key("invocation:" + stored.id()), Json.text(record())));
    stored
        .parent()
        .ifPresent(parent -> commands.add(member("parent_invocation_children:" + parent)));
    stored.parentEvent().ifPresent(event -> commands.add(member("parent_event_children:" + event)));
    workflow()
        .ifPresent(
            workflow -> {
              commands.add(member("workflow:invocations:" + workflow.id()));
              commands.add(member("workflow:type_invocations:" + workflow.type()));
            });
    return commands.stream();
  }

  private RedisCommand member(String set) {
    return RedisCommand.of("SADD", key(set), written.id());
  }

  private ObjectNode record() {
    Invocation stored = written.stored();
    Optional<WorkflowIdentity> workflow = workflow();
    ObjectNode json = Json.object().put("invocation_id", stored.id().value());
    json.put("call_id_key", stored.call().value()).put("task_id_key", stored.task().value());
    json.put("arguments_id", stored.call().argumentsId().value());
    json.set("serialized_arguments", arguments());
    Json.put(json, "parent_invocation_id", stored.parent());
    if (scenario.pynenc().hasServiceRunsAndEvents()) {
      Json.put(json, "parent_event_id", stored.parentEvent());
    }
    Json.put(json, "workflow_id", workflow.map(WorkflowIdentity::id));
    Json.put(json, "workflow_type_key", workflow.map(WorkflowIdentity::type));
    Json.put(json, "parent_workflow_id", workflow.flatMap(WorkflowIdentity::parent));
    return json;
  }

  /** Damaged arguments lie in a sound record: as the value that they are, else as a text. */
  private JsonNode arguments() {
    String text = written.argumentsText();
    return Json.read(text).orElseGet(() -> TextNode.valueOf(text));
  }

  private Optional<WorkflowIdentity> workflow() {
    return scenario.workflowOf(written);
  }

  private String key(String name) {
    return new AppKeys(scenario.app()).key(AppKeys.STATE_BACKEND, name);
  }
}
