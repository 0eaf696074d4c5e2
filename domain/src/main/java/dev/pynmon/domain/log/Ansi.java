package dev.pynmon.domain.log;

/** What steers a terminal and is no text: colours, titles, movements. */
final class Ansi {
  private static final char ESCAPE = '\u001b';
  private static final char BELL = '\u0007';

  private Ansi() {}

  /** The line without any of it. What is not ended ends with the line. */
  static String strip(String line) {
    int first = line.indexOf(ESCAPE);
    if (first < 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line.length());
    int from = 0;
    for (int at = first; at >= 0; at = line.indexOf(ESCAPE, from)) {
      text.append(line, from, at);
      from = end(line, at + 1);
    }
    return text.append(line, from, line.length()).toString();
  }

  private static int end(String line, int start) {
    if (start == line.length()) {
      return start;
    }
    return switch (line.charAt(start)) {
      case '[' -> behindFinal(line, start + 1);
      case ']' -> behindTitle(line, start + 1);
      case ESCAPE -> start;
      default -> behindFinal(line, start);
    };
  }

  /** Parameters, then one character that says what is done. */
  private static int behindFinal(String line, int start) {
    int place = start;
    while (place < line.length() && line.charAt(place) >= ' ' && line.charAt(place) <= '?') {
      place++;
    }
    boolean ended = place < line.length() && line.charAt(place) > '?' && line.charAt(place) <= '~';
    return ended ? place + 1 : place;
  }

  private static int behindTitle(String line, int start) {
    int place = start;
    while (place < line.length() && line.charAt(place) != BELL && line.charAt(place) != ESCAPE) {
      place++;
    }
    return Letters.isAt(line, place, BELL) ? place + 1 : place;
  }
}
