package dev.pynmon.redis.answer;

/**
 * How long each value of an answer may be, in bytes: some times what pynenc writes there, so that
 * only what it cannot have written is shortened. Exempt are parts of long texts, whose length was
 * asked for, and {@linkplain Command#exact exact} answers.
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

  /** Of the answer to a command. */
  static long of(Command command) {
    return command.isExact() ? Long.MAX_VALUE : usual(command);
  }

  private static long usual(Command command) {
    return switch (command.name()) {
      case "GETRANGE" -> Long.MAX_VALUE;
      case "SCAN" -> ENTRY;
      case "LRANGE",
          "SRANDMEMBER",
          "SSCAN",
          "ZRANGE",
          "ZREVRANGE",
          "ZRANGEBYSCORE",
          "ZREVRANGEBYSCORE" ->
          command.first().contains(HISTORIES) ? ENTRY : NAME;
      default -> VALUE;
    };
  }
}
