package dev.pynmon.redis.answer;

import java.util.List;
import org.redisson.client.protocol.CommandData;

/**
 * How long each value of an answer may be, in bytes: some times what pynenc writes there, so that
 * only what it cannot have written is shortened. Parts of long texts are exempt, whose length was
 * asked for.
 */
final class Bounds {
  /** A member that is an id, as long as in SQLite. */
  static final int NAME = 1_000;

  /** An entry of a history, or a key. */
  static final int ENTRY = 4_000;

  /** A value by itself: a status, a context, a run. */
  static final int VALUE = 16_000;

  private static final String HISTORIES = ":state_backend:history";

  private Bounds() {}

  /**
   * Of the answer to the command at this place.
   *
   * @param asked the commands that are about to be answered
   */
  static long of(List<CommandData<?, ?>> asked, int place) {
    return place < asked.size() ? of(asked.get(place)) : VALUE;
  }

  private static long of(CommandData<?, ?> command) {
    return command.getCommand() instanceof ExactCommand ? Long.MAX_VALUE : usual(command);
  }

  private static long usual(CommandData<?, ?> command) {
    return switch (command.getCommand().getName()) {
      case "GETRANGE" -> Long.MAX_VALUE;
      case "SCAN" -> ENTRY;
      case "LRANGE",
          "SRANDMEMBER",
          "SSCAN",
          "ZRANGE",
          "ZREVRANGE",
          "ZRANGEBYSCORE",
          "ZREVRANGEBYSCORE" ->
          holdsEntries(command.getParams()) ? ENTRY : NAME;
      default -> VALUE;
    };
  }

  private static boolean holdsEntries(Object[] parameters) {
    return parameters.length > 0 && Word.text(parameters[0]).contains(HISTORIES);
  }
}
