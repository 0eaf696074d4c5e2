package dev.pynmon.demo.app;

import dev.pynmon.demo.chance.Micros;
import dev.pynmon.demo.task.Call;
import java.util.Arrays;
import java.util.BitSet;

/**
 * When a task is due.
 *
 * @param expression the crontab line
 * @param minutes the minutes of an hour
 * @param hours the hours of a day
 * @param call what is called then
 */
public record Cron(String expression, BitSet minutes, BitSet hours, Call call) {
  /**
   * How late it may be started. Pynenc's own minute would lose many times of so large a cluster,
   * where the turn goes round once in five.
   */
  public static final long WINDOW = 5 * Micros.MINUTE;

  private static final int MINUTES_PER_HOUR = 60;
  private static final int HOURS_PER_DAY = 24;

  /**
   * What a crontab line says.
   *
   * @param expression five fields, of which minute and hour may be a star, a step or a list, and
   *     the others are stars
   */
  static Cron of(String expression, Call call) {
    String[] fields = expression.split(" ");
    return new Cron(
        expression, set(fields[0], MINUTES_PER_HOUR), set(fields[1], HOURS_PER_DAY), call);
  }

  private static BitSet set(String field, int size) {
    BitSet set = new BitSet(size);
    if (field.startsWith("*")) {
      int step = field.equals("*") ? 1 : Integer.parseInt(field.substring(2));
      for (int value = 0; value < size; value += step) {
        set.set(value);
      }
    } else {
      Arrays.stream(field.split(",")).mapToInt(Integer::parseInt).forEach(set::set);
    }
    return set;
  }

  /** True when it was due after the one time and until the other, and not too long before that. */
  public boolean isDue(long after, long until) {
    long before = Math.max(minute(after), minute(until - WINDOW - 1));
    for (long minute = minute(until); minute > before; minute--) {
      if (isAt(minute)) {
        return true;
      }
    }
    return false;
  }

  private static long minute(long time) {
    return Math.floorDiv(time, Micros.MINUTE);
  }

  private boolean isAt(long minute) {
    long hour = Math.floorDiv(minute, MINUTES_PER_HOUR);
    return minutes.get(Math.floorMod(minute, MINUTES_PER_HOUR))
        && hours.get(Math.floorMod(hour, HOURS_PER_DAY));
  }
}
