package dev.pynmon.testkit.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.trigger.ArgumentProvider;
import dev.pynmon.domain.trigger.Trigger;
import java.util.List;
import java.util.Optional;

/** A trigger, as a runner writes it down when it starts, its conditions with it. */
public final class ATrigger {
  private final String id;
  private final TaskKey task;
  private final List<ACondition> conditions;
  private String logic = "and";
  private Optional<String> argument = Optional.empty();

  private ATrigger(String id, TaskKey task, List<ACondition> conditions) {
    this.id = id;
    this.task = task;
    this.conditions = conditions;
  }

  /** Calls a task without arguments when all conditions are met. */
  public static ATrigger aTrigger(String task, ACondition... conditions) {
    return aTriggerWithId(Unique.digest("trigger"), task, conditions);
  }

  /** The same with this id. */
  public static ATrigger aTriggerWithId(String id, String task, ACondition... conditions) {
    return new ATrigger(id, new TaskKey(task), List.of(conditions));
  }

  /** When one of its conditions is met. */
  public ATrigger uponAny() {
    logic = "or";
    return this;
  }

  /** The call has an argument {@code n}. */
  public ATrigger withN(String serialized) {
    argument = Optional.of(serialized);
    return this;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Its conditions. */
  public List<ACondition> conditions() {
    return conditions;
  }

  /** What is recorded. */
  public Trigger trigger() {
    return new Trigger(
        id,
        Optional.of(task),
        logic,
        conditions.stream().map(ACondition::id).toList(),
        argument.map(
            text ->
                new ArgumentProvider(
                    "StaticArgumentProvider", "always the same n", data(text).toString())));
  }

  private static ObjectNode data(String serialized) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.putObject("arguments").put("n", serialized);
    return data;
  }

  /** The text of where its arguments come from. */
  public Optional<String> provider() {
    return argument.map(
        text -> {
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          json.put("condition_type", "StaticArgumentProvider").set("data", data(text));
          return json.toString();
        });
  }

  /** The text of its record where a store keeps it in one. */
  public String text() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("trigger_id", id);
    json.put("task_id_key", task.value());
    conditions.forEach(each -> json.withArray("condition_ids").add(each.id()));
    json.put("logic_value", logic);
    json.put("argument_provider_json", provider().orElse(null));
    return json.toString();
  }
}
