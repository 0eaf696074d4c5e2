package dev.pynmon.domain.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exception that a line names without a stack trace: {@code failed: shop.errors.OutOfStock: no
 * stock of SKU-1}. Taken for one is a name that ends as those of Python do, and the name of a class
 * with its module where a message follows.
 *
 * @param type its Python class, without the module
 * @param message what stands behind it, until the end of the line
 */
record NamedException(String type, String message) {
  private static final String BETWEEN = ": ";

  /** No name is entered in its middle, so that the time is in proportion to the length. */
  private static final Pattern NAME =
      Pattern.compile(
          """
          (?<![\\p{L}\\p{N}_./@-])(?<module>(?:[\\p{L}_][\\p{L}\\p{N}_]*+\\.)*+)\
          (?<type>[\\p{L}_][\\p{L}\\p{N}_]*+)(?=: |$)""",
          Pattern.MULTILINE);

  private static final Pattern ENDING =
      Pattern.compile(".++(?<=.(?:Error|Exception|Timeout|Warning|Interrupt|Exit))");

  /** The first of a text. */
  static Optional<NamedException> in(String text) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      boolean says = text.startsWith(BETWEEN, name.end());
      if (isException(name.group("module"), name.group("type"), says)) {
        return Optional.of(
            new NamedException(name.group("type"), says ? line(text, name.end()) : ""));
      }
    }
    return Optional.empty();
  }

  /** Modules and functions are written small, classes are not. */
  private static boolean isException(String module, String type, boolean says) {
    return ENDING.matcher(type).matches()
        || (says && !module.isEmpty() && Character.isUpperCase(type.charAt(0)));
  }

  private static String line(String text, int name) {
    int end = text.indexOf('\n', name);
    return text.substring(name + BETWEEN.length(), end < 0 ? text.length() : end);
  }
}
