package dev.pynmon.web.trigger;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.triggermap.ConditionText;
import dev.pynmon.web.part.TaskLink;
import dev.pynmon.web.text.CronText;
import dev.pynmon.web.url.EventsAddress;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * A condition of a trigger, for the template {@code trigger/conditions}.
 *
 * @param conditionKind what kind it is
 * @param conditionWhat what must be the case
 * @param conditionAlike the list of the events that it is about; none for what is no event
 * @param conditionTask the other task that it is about; at most one
 * @param conditionFilter what else must be the case, or the same in words; "" for nothing
 */
public record ConditionRow(
    String conditionKind,
    String conditionWhat,
    Href conditionAlike,
    List<TaskLink> conditionTask,
    String conditionFilter) {
  private static final int WORDS = 300;

  /** The row of a condition. */
  public static ConditionRow of(TaskCondition condition, Links links) {
    return switch (condition) {
      case TaskCondition.Cron cron ->
          alone("cron", cron.expression(), CronText.of(cron.expression()));
      case TaskCondition.Event event ->
          new ConditionRow(
              "event",
              SafeText.line(event.code(), WORDS),
              Href.to(EventsAddress.of(event.code(), links)),
              List.of(),
              filter("payload", event.filter()));
      case TaskCondition.Status status ->
          about(
              "status",
              ConditionText.listed(status.statuses(), "any"),
              status.task(),
              filter("arguments", status.filter()),
              links);
      case TaskCondition.Result result ->
          about(
              "result",
              result.result().isEmpty() ? "any result" : "a result",
              result.task(),
              both(result),
              links);
      case TaskCondition.Failure failure ->
          about(
              "exception",
              ConditionText.listed(failure.exceptions(), "any exception"),
              failure.task(),
              filter("arguments", failure.filter()),
              links);
      case TaskCondition.Composite composite ->
          alone(
              "composite",
              ConditionText.joined(composite),
              composite.parts().isEmpty() ? "not known" : "");
      case TaskCondition.Other other -> alone("other", other.kind(), "");
    };
  }

  private static ConditionRow alone(String kind, String what, String filter) {
    return new ConditionRow(kind, SafeText.line(what, WORDS), Href.NONE, List.of(), filter);
  }

  private static ConditionRow about(
      String kind, String what, TaskKey task, String filter, Links links) {
    return new ConditionRow(
        kind, SafeText.line(what, WORDS), Href.NONE, List.of(TaskLink.of(task, links)), filter);
  }

  private static String both(TaskCondition.Result result) {
    String arguments = filter("arguments", result.filter());
    String value = filter("result", result.result());
    return arguments + (arguments.isEmpty() || value.isEmpty() ? "" : "; ") + value;
  }

  private static String filter(String of, String filter) {
    return filter.isEmpty() ? "" : SafeText.line("only " + of + ": " + filter, WORDS);
  }
}
