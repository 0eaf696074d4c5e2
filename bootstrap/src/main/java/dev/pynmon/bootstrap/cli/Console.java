package dev.pynmon.bootstrap.cli;

import java.io.PrintWriter;

/**
 * Where a command answers.
 *
 * @param out for answers
 * @param err for what went wrong
 * @param keyboard for what is typed in secret
 */
public record Console(PrintWriter out, PrintWriter err, Keyboard keyboard) {
  /** One into which nothing is typed. */
  public Console(PrintWriter out, PrintWriter err) {
    this(out, err, Keyboard.NONE);
  }

  /** A line of the answer. What stores hold may not steer a terminal. */
  void print(String line) {
    out.println(harmless(line));
  }

  /** A sentence about what went wrong. */
  void complain(String sentence) {
    err.println(harmless(sentence));
  }

  private static String harmless(String text) {
    return text.codePoints()
        .map(character -> isControl(character) ? 0xFFFD : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Control characters, and those that turn the direction of writing. */
  private static boolean isControl(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
