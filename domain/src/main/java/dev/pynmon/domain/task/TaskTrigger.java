package dev.pynmon.domain.task;

import java.util.List;

/**
 * What starts a task without anybody calling it (wire format, section 9).
 *
 * @param logic how its conditions go together
 * @param conditions at least one
 * @param arguments where the arguments of the call come from, in words of the code; none when it is
 *     called without
 */
public record TaskTrigger(Logic logic, List<TaskCondition> conditions, List<String> arguments) {
  public TaskTrigger {
    conditions = List.copyOf(conditions);
    arguments = List.copyOf(arguments);
  }

  /** How conditions go together. */
  public enum Logic {
    /** All of them must hold. */
    AND,
    /** One of them is enough. */
    OR
  }
}
