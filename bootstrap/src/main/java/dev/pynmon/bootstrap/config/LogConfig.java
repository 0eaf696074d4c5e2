package dev.pynmon.bootstrap.config;

import java.util.Locale;

/**
 * How the program logs, always to standard error.
 *
 * @param level the least level that is logged
 * @param format lines for people or for machines
 * @param traces whether stack traces are logged
 * @param audits whether who did what is logged whatever the level: there is no other lasting record
 *     of it
 */
public record LogConfig(Level level, Format format, boolean traces, boolean audits) {
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
    return of(settings, Level.INFO, true, true);
  }

  /** What the settings say for a command that answers somebody who sits there. */
  public static LogConfig ofAnswer(Settings settings) {
    return of(settings, Level.ERROR, false, false);
  }

  /** The same for a command that changes a store. */
  public static LogConfig ofDeed(Settings settings) {
    return of(settings, Level.ERROR, false, true);
  }

  private static LogConfig of(Settings settings, Level otherwise, boolean traces, boolean audits) {
    Level level = level(settings, otherwise);
    return new LogConfig(
        level,
        settings.choice(Key.LOG_FORMAT, Format.class, Format.TEXT),
        traces || level.compareTo(Level.DEBUG) >= 0,
        audits);
  }

  /** The original's names for two levels work, too. */
  private static Level level(Settings settings, Level otherwise) {
    return switch (settings.find(Key.LOG_LEVEL).orElse("").toLowerCase(Locale.ROOT)) {
      case "warning" -> Level.WARN;
      case "critical" -> Level.ERROR;
      default -> settings.choice(Key.LOG_LEVEL, Level.class, otherwise);
    };
  }
}
