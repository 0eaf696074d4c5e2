package dev.pynmon.pictures.triggermap;

import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskTrigger;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions of triggers in words, uncut and not fit to be shown by themselves. */
public final class ConditionText {
  private static final int MOST = 20;

  private ConditionText() {}

  /** For example "status success of shop.pay". */
  public static String words(TaskCondition condition) {
    return switch (condition) {
      case TaskCondition.Cron cron -> "cron " + cron.expression();
      case TaskCondition.Event event -> "event " + event.code();
      case TaskCondition.Status status ->
          "status " + listed(status.statuses(), "any") + " of " + status.task();
      case TaskCondition.Result result -> "result of " + result.task();
      case TaskCondition.Failure failure ->
          listed(failure.exceptions(), "any exception") + " of " + failure.task();
      case TaskCondition.Composite composite -> "(" + joined(composite) + ")";
      case TaskCondition.Other other -> other.kind();
    };
  }

  /** All parts of it, for example "all of: event a; event b". */
  public static String joined(TaskCondition.Composite composite) {
    String all = composite.logic() == TaskTrigger.Logic.AND ? "all of: " : "any of: ";
    return all
        + composite.parts().stream()
            .limit(MOST)
            .map(ConditionText::words)
            .collect(Collectors.joining("; "));
  }

  /** The words, or what is said where there are none. */
  public static String listed(List<String> words, String none) {
    return words.isEmpty() ? none : String.join(", ", words);
  }
}
