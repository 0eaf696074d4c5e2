package dev.pynmon.redis.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.redis.server.Numbers;
import java.time.Instant;

/** An entry of a history in the sorted set of all entries (wire format, section 3.5). */
public final class HistoryMember {
  private HistoryMember() {}

  /**
   * As pynenc makes it, with a Python float between.
   *
   * @param at when the entry was made
   * @param text the entry as it stands in the invocation's list
   */
  public static String of(InvocationId id, Instant at, String text) {
    return id + ":" + pythonFloat(PythonTime.toUnixSeconds(at)) + ":" + text;
  }

  /** Python writes whole numbers with a fraction, too. */
  private static String pythonFloat(double number) {
    String text = Numbers.text(number);
    return text.indexOf('.') < 0 ? text + ".0" : text;
  }
}
