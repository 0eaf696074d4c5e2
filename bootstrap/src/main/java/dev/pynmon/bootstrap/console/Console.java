package dev.pynmon.bootstrap.console;

import java.io.PrintWriter;

/**
 * Where a command answers.
 *
 * @param out for answers
 * @param err for what went wrong
 * @param keyboard for what is typed in secret
 * @param isWatched whether somebody sees at once what goes to {@code err}
 */
public record Console(PrintWriter out, PrintWriter err, Keyboard keyboard, boolean isWatched) {
  /** One into which nothing is typed, and at which nobody looks. */
  public Console(PrintWriter out, PrintWriter err) {
    this(out, err, Keyboard.NONE, false);
  }

  /** A line of the answer. What stores hold may not steer a terminal. */
  public void print(String line) {
    out.println(harmless(line));
  }

  /** A sentence about what went wrong. */
  public void complain(String sentence) {
    err.println(harmless(sentence));
  }

  /**
   * How far something is, in place of what was told before; nothing where nobody sees it. Whatever
   * comes next to the screen goes over it.
   */
  public void tell(String progress) {
    if (isWatched) {
      err.print("\r%-79.79s\r".formatted(harmless(progress)));
      err.flush();
    }
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
