package dev.pynmon.testkit.scenario;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A condition of triggers, as a runner writes it down when it starts. */
public final class ACondition {
  private static final String ANY =
      "{\"filter_type\": \"StaticArgumentFilter\", \"data\": {\"arguments\": {}}}";

  private final String id;
  private final String type;
  private final TaskCondition what;
  private final ObjectNode data;
  private Optional<String> text = Optional.empty();
  private Optional<Instant> due = Optional.empty();

  private ACondition(String id, String type, TaskCondition what, ObjectNode data) {
    this.id = id;
    this.type = type;
    this.what = what;
    this.data = data;
  }

  /** Times. */
  public static ACondition cron(String expression) {
    return new ACondition(
        "cron_" + expression,
        "CronCondition",
        new TaskCondition.Cron(expression),
        data()
            .put("cron_expression", expression)
            .put("check_window_seconds", 60)
            .put("min_interval_seconds", 50)
            .put("precision_tolerance_seconds", 30)
            .put("strict_timing", false));
  }

  /** Any event of a code. */
  public static ACondition event(String code) {
    return new ACondition(
        "event#" + code + "#static_no_args",
        "EventCondition",
        new TaskCondition.Event(code, ""),
        data().put("event_code", code).put("payload_filter", ANY));
  }

  /** Any invocation of a task that reaches a status. */
  public static ACondition status(String task, KnownStatus status) {
    return new ACondition(
        "condition#" + task + "#" + status.value() + "#static_no_args",
        "StatusCondition",
        new TaskCondition.Status(new TaskKey(task), List.of(status.value()), ""),
        about(task, status));
  }

  /** Any result of a task. */
  public static ACondition result(String task) {
    return new ACondition(
        "condition#" + task + "#success#static_no_args_result_no_result_filter",
        "ResultCondition",
        new TaskCondition.Result(new TaskKey(task), "", ""),
        about(task, KnownStatus.SUCCESS)
            .put("result_filter", "{\"filter_type\": \"NoResultFilter\", \"data\": {}}"));
  }

  /** An exception of a task. */
  public static ACondition exception(String task, String exception) {
    ObjectNode data = about(task, KnownStatus.FAILED);
    data.putArray("exception_types").add(exception);
    return new ACondition(
        "condition#" + task + "#failed#static_no_args_exception_" + exception,
        "ExceptionCondition",
        new TaskCondition.Failure(new TaskKey(task), List.of(exception), ""),
        data);
  }

  private static ObjectNode about(String task, KnownStatus status) {
    ObjectNode data = data().put("task_id", task);
    ArrayNode statuses = data.putArray("statuses");
    statuses.add(status.value());
    return data.put("arguments_filter", ANY);
  }

  private static ObjectNode data() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** What is stored in place of its record. */
  public ACondition withText(String stored) {
    text = Optional.of(stored);
    return this;
  }

  /** When it was last found due. */
  public ACondition dueAt(Instant at) {
    due = Optional.of(at);
    return this;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** When it was last found due. */
  public Optional<Instant> due() {
    return due;
  }

  /** What is recorded. */
  public Condition condition() {
    return new Condition(id, type, what, data.toString());
  }

  /** The text of its record. */
  public String text() {
    ObjectNode json = data().put("condition_type", type);
    json.set("data", data);
    return text.orElseGet(json::toString);
  }
}
