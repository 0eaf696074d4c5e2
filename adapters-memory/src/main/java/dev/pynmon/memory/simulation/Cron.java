package dev.pynmon.memory.simulation;

import java.util.Arrays;

/**
 * When a task is due: minute and hour of a crontab line, each a star, a step or a list.
 *
 * @param expression all five fields
 * @param call what is called then
 */
record Cron(String expression, Call call) {
  private static final int MINUTES_PER_HOUR = 60;
  private static final int HOURS_PER_DAY = 24;

  /** True when it was due after the one time and until the other. */
  boolean isDue(long after, long until) {
    String[] fields = expression.split(" ");
    for (long minute = until / Micros.MINUTE; minute > after / Micros.MINUTE; minute--) {
      if (matches(fields[0], minute % MINUTES_PER_HOUR)
          && matches(fields[1], minute / MINUTES_PER_HOUR % HOURS_PER_DAY)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String field, long value) {
    if (field.equals("*")) {
      return true;
    }
    return field.startsWith("*/")
        ? value % Long.parseLong(field.substring(2)) == 0
        : Arrays.stream(field.split(",")).anyMatch(one -> Long.parseLong(one) == value);
  }
}
