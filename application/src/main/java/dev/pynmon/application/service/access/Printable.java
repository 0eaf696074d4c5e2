package dev.pynmon.application.service.access;

/** What others have typed, as it may stand in a line of a log. */
final class Printable {
  private static final int MAX = 200;

  private Printable() {}

  /**
   * The text's first 200 characters, without those that would end the line or steer a terminal, and
   * without double quotes, which end a value.
   */
  static String of(String text) {
    return text.codePoints()
        .limit(MAX)
        .map(character -> isPlain(character) ? character : 0xFFFD)
        .map(character -> character == '"' ? '\'' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
