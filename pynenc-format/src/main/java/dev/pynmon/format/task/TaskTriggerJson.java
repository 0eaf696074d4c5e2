package dev.pynmon.format.task;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskTrigger;
import java.util.List;

/** The triggers in a task catalogue. */
final class TaskTriggerJson {
  private static final int MAX_TRIGGERS = 200;
  private static final int MAX_CONDITIONS = 200;
  private static final int MAX_NAMES = 200;

  private TaskTriggerJson() {}

  static List<TaskTrigger> triggers(CatalogueField list) {
    return list.items(MAX_TRIGGERS, TaskTriggerJson::trigger);
  }

  private static TaskTrigger trigger(CatalogueField field) {
    return new TaskTrigger(
        logic(field.at("logic")),
        field.at("conditions").items(MAX_CONDITIONS, TaskTriggerJson::condition),
        field.at("arguments").items(MAX_NAMES, CatalogueField::text));
  }

  private static TaskTrigger.Logic logic(CatalogueField field) {
    return switch (field.text()) {
      case "and" -> TaskTrigger.Logic.AND;
      case "or" -> TaskTrigger.Logic.OR;
      default -> throw field.unfit("and, or or");
    };
  }

  /** A type of a later pynenc is no mistake. */
  private static TaskCondition condition(CatalogueField field) {
    String type = field.at("type").text();
    return switch (type) {
      case "cron" -> new TaskCondition.Cron(field.at("cron").text());
      case "event" ->
          new TaskCondition.Event(field.at("event_code").text(), filter(field.at("filter")));
      case "status" ->
          new TaskCondition.Status(
              task(field), names(field.at("statuses")), filter(field.at("filter")));
      case "result" ->
          new TaskCondition.Result(
              task(field), filter(field.at("filter")), filter(field.at("result")));
      case "exception" ->
          new TaskCondition.Failure(
              task(field), names(field.at("exceptions")), filter(field.at("filter")));
      case "other" -> new TaskCondition.Other(field.at("class").text());
      default -> new TaskCondition.Other(type);
    };
  }

  private static TaskKey task(CatalogueField condition) {
    return TaskCatalogueJson.key(condition.at("task"));
  }

  private static List<String> names(CatalogueField list) {
    return list.items(MAX_NAMES, CatalogueField::text);
  }

  private static String filter(CatalogueField field) {
    return field.optionalText();
  }
}
