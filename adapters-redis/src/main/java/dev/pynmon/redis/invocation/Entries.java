package dev.pynmon.redis.invocation;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.invocation.HistoryEntry;
import dev.pynmon.domain.value.PythonTime;
import dev.pynmon.format.HistoryJson;
import dev.pynmon.redis.server.Scored;
import java.time.Instant;
import java.util.List;

/**
 * The members of {@code history_by_timestamp}: the invocation, the time, the JSON (wire format,
 * section 3.5). pynenc's ids hold no colon.
 */
final class Entries {
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T23:59:59Z");

  private Entries() {}

  /** The invocation that a member begins with. */
  static InvocationId invocation(Scored member) {
    String text = member.member();
    int colon = text.indexOf(':');
    return new InvocationId(colon < 0 ? text : text.substring(0, colon));
  }

  /** The entry, which is damaged where the member is not what pynenc writes. */
  static HistoryEntry entry(Scored member) {
    List<String> parts = parts(member);
    String json = parts.size() == 3 ? parts.get(2) : "";
    return HistoryJson.read(new InvocationId(parts.getFirst()), time(member.score()), json);
  }

  private static List<String> parts(Scored member) {
    return List.of(member.member().split(":", 3));
  }

  /** The time of a score; one that Python does not know is long ago. */
  static Instant time(double score) {
    return PythonTime.ofUnixSeconds(score).orElse(Instant.EPOCH);
  }

  /** The score of a time; one that Python does not know becomes the nearest that it does. */
  static double score(Instant time) {
    if (time.isBefore(BEGINNING)) {
      return PythonTime.toUnixSeconds(BEGINNING);
    }
    return PythonTime.toUnixSeconds(time.isAfter(END) ? END : time);
  }
}
