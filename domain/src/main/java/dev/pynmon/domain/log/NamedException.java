package dev.pynmon.domain.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An exception that a line names without a stack trace: {@code failed: shop.errors.OutOfStock: no
 * stock of SKU-1}. Taken for one is a name that ends as those of Python do, and the name of a class
 * with its module where a message follows; where that is likely, the name of a class alone, too
 * ({@code CardDeclined: no}).
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

  /**
   * The first of a text.
   *
   * @param likely up to which place the name of a class alone is taken for one
   */
  static Optional<NamedException> in(String text, int likely) {
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      boolean says = text.startsWith(BETWEEN, name.end());
      String type = name.group("type");
      boolean isLikely = says && name.start() <= likely && isOfTwo(type);
      if (isLikely || isException(name.group("module"), type, says)) {
        return Optional.of(new NamedException(type, says ? line(text, name.end()) : ""));
      }
    }
    return Optional.empty();
  }

  /** Modules and functions are written small, classes are not. */
  private static boolean isException(String module, String type, boolean says) {
    return ENDING.matcher(type).matches()
        || (says && !module.isEmpty() && Character.isUpperCase(type.charAt(0)));
  }

  /** {@code CardDeclined}: of two words or more, of which the first is written large, too. */
  private static boolean isOfTwo(String type) {
    return Character.isUpperCase(type.charAt(0))
        && IntStream.range(1, type.length())
            .anyMatch(
                at ->
                    Character.isLowerCase(type.charAt(at - 1))
                        && Character.isUpperCase(type.charAt(at)));
  }

  private static String line(String text, int name) {
    int end = text.indexOf('\n', name);
    return text.substring(name + BETWEEN.length(), end < 0 ? text.length() : end);
  }
}
