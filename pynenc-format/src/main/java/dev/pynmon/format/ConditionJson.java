package dev.pynmon.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskTrigger;
import dev.pynmon.domain.trigger.Condition;
import dev.pynmon.domain.trigger.DamagedCondition;
import dev.pynmon.domain.trigger.StoredCondition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A condition as both stores keep it (wire format, section 9.4). Never throws for any text. Words
 * for filters are those of {@code tools/pynmon_tasks.py}, which names no values either.
 */
public final class ConditionJson {
  private static final int MAX_NAMES = 200;
  private static final int MAX_DEPTH = 5;

  /** Nobody means more. */
  private static final Duration MAX_WINDOW = Duration.ofDays(1);

  private ConditionJson() {}

  /**
   * The condition in a JSON text; a damaged one when the text cannot be read or does not say what
   * must be the case.
   *
   * @param id the condition whose record this should be
   */
  public static StoredCondition read(String id, String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable(String why) ->
          new DamagedCondition(id, Json.damage("the text of the condition " + why, json));
      case JsonRead.Tree(JsonNode root) ->
          condition(id, root)
              .<StoredCondition>map(condition -> condition)
              .orElseGet(
                  () ->
                      new DamagedCondition(
                          id, Json.damage("the record does not say what must be the case", json)));
    };
  }

  private static Optional<Condition> condition(String id, JsonNode root) {
    JsonNode data = root.path("data");
    return Members.name(root, "condition_type")
        .filter(_ -> data.isObject())
        .flatMap(
            type ->
                what(type, data, MAX_DEPTH)
                    .map(what -> new Condition(id, type, what, data.toString())));
  }

  private static Optional<TaskCondition> what(String type, JsonNode data, int depth) {
    return switch (type) {
      case "CronCondition" ->
          Members.name(data, "cron_expression")
              .map(expression -> new TaskCondition.Cron(expression, window(data)));
      case "EventCondition" ->
          code(data).map(code -> new TaskCondition.Event(code, filter(data, "payload_filter")));
      case "StatusCondition" ->
          task(data)
              .map(
                  task ->
                      new TaskCondition.Status(
                          task,
                          Members.names(data, "statuses", MAX_NAMES),
                          filter(data, "arguments_filter")));
      case "ResultCondition" ->
          task(data)
              .map(
                  task ->
                      new TaskCondition.Result(
                          task, filter(data, "arguments_filter"), filter(data, "result_filter")));
      case "ExceptionCondition" ->
          task(data)
              .map(
                  task ->
                      new TaskCondition.Failure(
                          task,
                          Members.names(data, "exception_types", MAX_NAMES),
                          filter(data, "arguments_filter")));
      case "CompositeCondition" -> Optional.of(composite(data, depth));
      default -> Optional.of(new TaskCondition.Other(type));
    };
  }

  private static Duration window(JsonNode data) {
    Duration check = seconds(data, "check_window_seconds", TaskCondition.Cron.WINDOW);
    Duration strict = seconds(data, "precision_tolerance_seconds", Duration.ofSeconds(30));
    return data.path("strict_timing").asBoolean() && strict.compareTo(check) < 0 ? strict : check;
  }

  private static Duration seconds(JsonNode data, String name, Duration otherwise) {
    JsonNode number = data.path(name);
    return number.isNumber()
        ? Duration.ofSeconds(Math.clamp(number.asLong(), 0, MAX_WINDOW.toSeconds()))
        : otherwise;
  }

  /** May be empty: pynenc takes any text. */
  private static Optional<String> code(JsonNode data) {
    return data.path("event_code").isTextual()
        ? Members.name(data, "event_code").or(() -> Optional.of(""))
        : Optional.empty();
  }

  private static Optional<TaskKey> task(JsonNode data) {
    return Members.name(data, "task_id").flatMap(TaskKey::parse);
  }

  private static TaskCondition composite(JsonNode data, int depth) {
    boolean all = data.path("logic").asText().equalsIgnoreCase("and");
    List<TaskCondition> parts =
        Members.list(data, "conditions")
            .limit(depth == 0 ? 0 : MAX_NAMES)
            .map(part -> part(part, depth - 1))
            .toList();
    return new TaskCondition.Composite(all ? TaskTrigger.Logic.AND : TaskTrigger.Logic.OR, parts);
  }

  private static TaskCondition part(JsonNode part, int depth) {
    String type = Members.name(part, "condition_type").orElse("");
    return what(type, part.path("condition_data"), depth)
        .orElseGet(() -> new TaskCondition.Other(type));
  }

  private static String filter(JsonNode data, String name) {
    return Members.text(data, name)
        .map(
            text ->
                switch (Json.readObject(text, Json.MAX_RECORD)) {
                  case JsonRead.Unreadable _ -> "a filter that cannot be read";
                  case JsonRead.Tree(JsonNode root) -> filter(root);
                })
        .orElse("");
  }

  private static String filter(JsonNode root) {
    String type = Members.name(root, "filter_type").orElse("");
    JsonNode data = root.path("data");
    boolean isAny = data.path("arguments").isEmpty();
    return switch (type) {
      case "NoResultFilter" -> "";
      case "StaticArgumentFilter" -> isAny ? "" : "certain values of " + names(data);
      case "StaticResultFilter" -> isAny ? "" : "one value";
      default ->
          Members.text(data, "callable_filter")
              .map(text -> "those that " + callable(text) + " accepts")
              .orElse(type);
    };
  }

  /** The names of arguments, without the values. */
  static String names(JsonNode data) {
    return data.path("arguments")
        .propertyStream()
        .map(each -> Unicode.wellFormed(Unicode.start(each.getKey(), Members.MAX_NAME)))
        .sorted()
        .limit(MAX_NAMES)
        .collect(Collectors.joining(", "));
  }

  /** A function of the user's code, as its JSON names it. */
  static String callable(String json) {
    return switch (Json.readObject(json, Json.MAX_RECORD)) {
      case JsonRead.Unreadable _ -> "a function that cannot be read";
      case JsonRead.Tree(JsonNode root) ->
          Members.name(root, "module").map(module -> module + ".").orElse("")
              + Members.name(root, "function").orElse("a function without a name");
    };
  }
}
