package dev.pynmon.bootstrap.config;

/**
 * How the program logs, always to standard error.
 *
 * @param level the least level that is logged
 * @param format lines for people or for machines
 */
public record LogConfig(Level level, Format format) {
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

  /** What the settings say; commands that only answer log warnings unless told otherwise. */
  public static LogConfig of(Settings settings, Level otherwise) {
    return new LogConfig(
        settings.choice(Key.LOG_LEVEL, Level.class, otherwise),
        settings.choice(Key.LOG_FORMAT, Format.class, Format.TEXT));
  }
}
