package dev.pynmon.web.task;

import dev.pynmon.application.port.in.task.ShowTasksUseCase;
import dev.pynmon.application.port.in.task.TaskTriggers;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.trigger.StoredTrigger;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.web.text.AbsenceText;
import dev.pynmon.web.url.Links;
import java.util.List;

/**
 * The triggers that have to do with a task, for the template {@code task/triggers}.
 *
 * @param trigsAnswer how many start it, and how many it feeds; or why that is not known
 * @param trigsStart true when any starts it
 * @param trigsStarting those
 * @param trigsFeed true when it feeds any
 * @param trigsFed those
 */
record TriggersCard(
    String trigsAnswer,
    boolean trigsStart,
    List<TriggerItem> trigsStarting,
    boolean trigsFeed,
    List<TriggerItem> trigsFed) {
  private static final int WHY = 500;

  static TriggersCard of(Answer<TaskTriggers> triggers, Links links) {
    return switch (triggers) {
      case Answer.Available<TaskTriggers> there -> of(there.value(), links);
      case Answer.Missing<TaskTriggers> missing ->
          new TriggersCard(
              "Not known. "
                  + SafeText.line(AbsenceText.sentence(Component.TRIGGER, missing.why()), WHY),
              false,
              List.of(),
              false,
              List.of());
    };
  }

  private static TriggersCard of(TaskTriggers triggers, Links links) {
    return new TriggersCard(
        answer(triggers),
        !triggers.starting().isEmpty(),
        items(triggers.starting(), triggers, links),
        !triggers.fed().isEmpty(),
        items(triggers.fed(), triggers, links));
  }

  private static List<TriggerItem> items(
      List<StoredTrigger> some, TaskTriggers triggers, Links links) {
    return some.stream().map(each -> TriggerItem.of(each, triggers.conditions(), links)).toList();
  }

  private static String answer(TaskTriggers triggers) {
    return starts(triggers.starting().size())
        + " "
        + fed(triggers.fed().size())
        + (triggers.complete()
            ? ""
            : " There are more; shown are the first "
                + CountText.of(ShowTasksUseCase.MAX_TRIGGERS)
                + ".");
  }

  private static String starts(int count) {
    return count == 0
        ? "No trigger starts it."
        : CountText.of(count, "trigger") + (count == 1 ? " starts it." : " start it.");
  }

  private static String fed(int count) {
    return count == 0
        ? "None waits for what comes of it."
        : CountText.of(count) + (count == 1 ? " waits" : " wait") + " for what comes of it.";
  }
}
