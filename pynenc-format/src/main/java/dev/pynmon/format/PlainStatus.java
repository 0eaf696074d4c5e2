package dev.pynmon.format;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.status.InvocationStatus;
import dev.pynmon.domain.status.StatusRecord;
import dev.pynmon.domain.value.PythonTime;
import java.util.Optional;

/**
 * Reads a status record in the one form in which pynenc writes it, some times faster than any JSON:
 * a list has one for each of its rows, a search for each that it looks at.
 */
final class PlainStatus {
  private static final String STATUS = "{\"status\": \"";
  private static final String OWNER = "\", \"runner_id\": ";
  private static final String NOBODY = "null";
  private static final String TIME = ", \"timestamp\": \"";
  private static final String END = "\"}";

  private PlainStatus() {}

  /** The record; empty for every other form, also for a valid one. */
  static Optional<StatusRecord> read(String json) {
    int status = STATUS.length();
    int statusEnd = json.startsWith(STATUS) ? end(json, status) : -1;
    if (statusEnd < 0 || !json.startsWith(OWNER, statusEnd)) {
      return Optional.empty();
    }
    int owner = statusEnd + OWNER.length();
    boolean isNobody = json.startsWith(NOBODY, owner);
    int ownerEnd = isNobody ? owner + NOBODY.length() : textEnd(json, owner);
    int time = ownerEnd + TIME.length();
    int timeEnd = json.length() - END.length();
    if (ownerEnd < 0 || !json.startsWith(TIME, ownerEnd) || time > timeEnd || !json.endsWith(END)) {
      return Optional.empty();
    }
    Optional<RunnerId> runner =
        isNobody
            ? Optional.empty()
            : Optional.of(new RunnerId(json.substring(owner + 1, ownerEnd - 1)));
    InvocationStatus known = InvocationStatus.of(json.substring(status, statusEnd));
    return PythonTime.parse(json.substring(time, timeEnd))
        .map(at -> new StatusRecord(known, runner, at));
  }

  /** Behind a text and its quotes. */
  private static int textEnd(String json, int from) {
    int end = json.startsWith("\"", from) ? end(json, from + 1) : -1;
    return end < 0 ? end : end + 1;
  }

  /** Where a text ends in which nothing has to be read otherwise; below 0 where none does. */
  private static int end(String json, int from) {
    for (int at = from; at < json.length(); at++) {
      char unit = json.charAt(at);
      if (unit == '"') {
        return at > from ? at : -1;
      }
      if (unit < ' ' || unit > '~' || unit == '\\') {
        return -1;
      }
    }
    return -1;
  }
}
