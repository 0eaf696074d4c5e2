package dev.pynmon.bootstrap.config;

/**
 * How the program logs, always to standard error.
 *
 * @param level the least level that is logged
 * @param format lines for people or for machines
 * @param traces whether stack traces are logged
 */
public record LogConfig(Level level, Format format, boolean traces) {
  /** How much is logged. */
  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /** How a line looks. */
  public enum Format {
    TEXT,
    JSON
  }

  /** What the settings say for a program that stays and whose log is all there is to look at. */
  public static LogConfig ofServer(Settings settings) {
    return of(settings, Level.INFO, true);
  }

  /** What the settings say for a command that answers somebody who sits there. */
  public static LogConfig ofAnswer(Settings settings) {
    return of(settings, Level.ERROR, false);
  }

  private static LogConfig of(Settings settings, Level otherwise, boolean traces) {
    Level level = settings.choice(Key.LOG_LEVEL, Level.class, otherwise);
    return new LogConfig(
        level,
        settings.choice(Key.LOG_FORMAT, Format.class, Format.TEXT),
        traces || level.compareTo(Level.DEBUG) >= 0);
  }
}
