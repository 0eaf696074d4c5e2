package dev.pynmon.web.trigger;

import dev.pynmon.domain.task.TaskTrigger;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * What starts a task without being called, for the template {@code task/options}.
 *
 * @param triggerLogic how its conditions go together; "" when there is but one
 * @param triggerConditions its conditions
 * @param triggerArguments where the arguments of the call come from
 */
public record TriggerView(
    String triggerLogic, List<ConditionRow> triggerConditions, String triggerArguments) {
  private static final int MOST = 50;

  /** In the words of the page of a task. */
  public static TriggerView of(TaskTrigger trigger, Links links) {
    return new TriggerView(
        logic(trigger),
        trigger.conditions().stream()
            .limit(MOST)
            .map(condition -> ConditionRow.of(condition, links))
            .toList(),
        trigger.arguments().isEmpty()
            ? "none"
            : SafeText.line(String.join("; ", trigger.arguments()), 500));
  }

  private static String logic(TaskTrigger trigger) {
    int count = trigger.conditions().size();
    if (count < 2) {
      return "";
    }
    String all = trigger.logic() == TaskTrigger.Logic.AND ? "all of " : "any of ";
    return all + count + (count > MOST ? ", the first " + MOST : "");
  }
}
