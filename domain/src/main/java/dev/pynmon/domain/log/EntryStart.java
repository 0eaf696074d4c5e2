package dev.pynmon.domain.log;

import java.util.Optional;

/**
 * How an entry begins: {@code timestamp LEVEL }.
 *
 * @param time when it was written
 * @param level how serious it is
 * @param end where the level ends
 */
record EntryStart(Optional<LogTime> time, Optional<LogLevel> level, int end) {
  /** How far into a line that is no log line a time and a level are looked for. */
  private static final int MAX_LOOK = 300;

  private static final String FIRST_LETTERS = "DIWEC";

  /** What begins here, blanks before it left aside. */
  static Optional<EntryStart> at(String line, int start) {
    return WrittenTime.at(line, Letters.skipBlanks(line, start))
        .flatMap(time -> behind(line, time));
  }

  private static Optional<EntryStart> behind(String line, WrittenTime time) {
    int word = Letters.skipBlanks(line, time.end());
    return word == time.end()
        ? Optional.empty()
        : LogLevel.at(line, word)
            .filter(level -> isEnded(line, word + level.name().length()))
            .map(
                level ->
                    new EntryStart(time.time(), Optional.of(level), word + level.name().length()));
  }

  private static boolean isEnded(String line, int end) {
    return end == line.length() || Letters.isBlankAt(line, end);
  }

  /** The first time and the first level of a line that is no log line. */
  static EntryStart anywhere(String line) {
    int end = Math.min(MAX_LOOK, line.length());
    Optional<LogTime> time = Optional.empty();
    Optional<LogLevel> level = Optional.empty();
    for (int i = 0; i < end; i++) {
      if (time.isEmpty() && Letters.isDigitAt(line, i)) {
        time = WrittenTime.at(line, i).flatMap(WrittenTime::time);
      } else if (level.isEmpty() && FIRST_LETTERS.indexOf(line.charAt(i)) >= 0) {
        level = LogLevel.at(line, i);
      }
    }
    return new EntryStart(time, level, 0);
  }
}
