package dev.pynmon.redis.server;

/** Patterns of Redis. */
public final class Glob {
  private Glob() {}

  /** What matches all that begins with this text, whatever characters it has. */
  public static String startingWith(String text) {
    StringBuilder pattern = new StringBuilder(text.length() + 1);
    text.chars()
        .forEach(
            unit -> {
              if (isSpecial((char) unit)) {
                pattern.append('\\');
              }
              pattern.append((char) unit);
            });
    return pattern.append('*').toString();
  }

  private static boolean isSpecial(char unit) {
    return "*?[]^-\\".indexOf(unit) >= 0;
  }
}
