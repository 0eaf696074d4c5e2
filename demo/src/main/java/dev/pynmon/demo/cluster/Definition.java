package dev.pynmon.demo.cluster;

import dev.pynmon.demo.app.Cron;
import dev.pynmon.demo.chance.Micros;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.ConditionContext;
import dev.pynmon.domain.trigger.ContextKind;
import dev.pynmon.domain.trigger.Participant;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.trigger.ValidCondition;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What pynenc writes down of a trigger with one condition (wire format, section 9.4).
 *
 * @param task what it calls
 * @param cause what meets its condition
 */
record Definition(TaskKey task, Cause cause) {
  private static final String ANY =
      "\"{\\\"filter_type\\\": \\\"StaticArgumentFilter\\\", \\\"data\\\": {\\\"arguments\\\": {}}}\"";
  private static final String CRON = "cron_";

  Trigger trigger() {
    return new Trigger(
        cause.trigger(task), Optional.of(task), "and", List.of(id()), Optional.empty());
  }

  Condition condition() {
    String[] parts = id().split("#");
    return switch (participant().kind()) {
      case CRON -> cron(id().substring(CRON.length()));
      case EVENT -> event(parts[1]);
      default -> about(new TaskKey(parts[1]), parts[2]);
    };
  }

  private Condition cron(String expression) {
    return condition(
        "CronCondition",
        new TaskCondition.Cron(expression, Duration.of(Cron.WINDOW, ChronoUnit.MICROS)),
        "{\"cron_expression\": \"%s\", \"check_window_seconds\": %d, \"min_interval_seconds\": 50,"
                .formatted(expression, Cron.WINDOW / Micros.SECOND)
            + " \"precision_tolerance_seconds\": 30, \"strict_timing\": false}");
  }

  private Condition event(String code) {
    return condition(
        "EventCondition",
        new TaskCondition.Event(code, ""),
        "{\"event_code\": \"%s\", \"payload_filter\": %s}".formatted(code, ANY));
  }

  private Condition about(TaskKey source, String status) {
    String data =
        "\"task_id\": \"%s\", \"statuses\": [\"%s\"], \"arguments_filter\": %s"
            .formatted(source, status, ANY);
    return participant().kind() == ContextKind.RESULT
        ? condition(
            "ResultCondition",
            new TaskCondition.Result(source, "", ""),
            "{%s, \"result_filter\": \"{\\\"filter_type\\\": \\\"NoResultFilter\\\", \\\"data\\\": {}}\"}"
                .formatted(data))
        : condition(
            "StatusCondition",
            new TaskCondition.Status(source, List.of(status), ""),
            "{" + data + "}");
  }

  private Condition condition(String type, TaskCondition what, String data) {
    return new Condition(id(), type, what, data);
  }

  /** The condition, met. */
  ValidCondition valid() {
    return new ValidCondition(
        participant().validCondition().orElse(""),
        condition(),
        new ConditionContext(
            participant().type(),
            participant().at(),
            participant().event(),
            participant().source(),
            "{}"));
  }

  private String id() {
    return participant().condition().orElse("");
  }

  private Participant participant() {
    return cause.participant();
  }
}
